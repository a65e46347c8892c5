// Who the people of a prepared council are, and texts as long as any that they may type.
export const longName = 'Alexandrina Wolstenholme-Featherstonehaugh of the High Moors'
/** The longest name of a place in Britain: nothing may be pushed sideways by it. */
export const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'
export const longService =
  'Adult social care, safeguarding, public protection and resilience in the north and the west'
export const council = 'E06000058'
export const people = {
  officer: { email: 'a.wolstenholme@bcpcouncil.gov.uk', name: longName, council, nameVisible: true },
  colleague: { email: 'sam@bcpcouncil.gov.uk', name: `${longWord} Okafor`, council, nameVisible: true },
  newStarter: { email: 'lee@wigan.gov.uk', name: 'Lee Ng', council: 'E08000010' },
  lead: { email: 'lea@bcpcouncil.gov.uk', name: 'Lea Mead', council, isLead: true },
  lga: { email: 'pat@local.gov.uk', name: 'Pat Lee', council: null },
} as const

export const longNote =
  `${'Two of our main suppliers will not share unit costs until their contracts are renewed in 2028. '.repeat(24)}

${longWord.repeat(3)}

• bullets and <b>tags</b> & signs
${'The finance system cannot report by service. '.repeat(50)}`.slice(0, 5000)
