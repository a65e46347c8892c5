// For every query function of the slices: whose matter it is, and what it is called with about the own council. The tests
// hold every function to it, and one that is not in it fails.
import { randomUUID } from 'node:crypto'
import { emailOf, ownCouncil } from './cast.ts'
import type { Given } from './given-things.ts'
import { planQueryTable } from './plan-query-table.ts'
import type { Asker, QueryRow } from './query-row.ts'
import { area, framework, option, statements } from './things.ts'

const content = 'published for everybody'
const proving = 'finds by a code, a browser or a token, which is the proof'
const [shown = '', settled = '', third = ''] = statements

const own = ({ draft, ids }: Given) => ({ id: draft, authorId: ids.owner })
const newDraft = ({ ids, council }: Given) => ({
  ...council,
  id: randomUUID(),
  authorId: ids.owner,
  frameworkVersion: framework.version,
  scope: { kind: 'council' },
  copiedFrom: undefined,
})
const copied = {
  areaId: area.id,
  answers: {},
  notes: {},
  deliberate: false,
  deliberateReason: '',
  inPlan: false,
}
const agreement = ({ workshop, ids, council }: Given, statementId: string) => ({
  ...council,
  workshopId: workshop,
  statementId,
  optionId: option,
  reason: '',
  dissent: '',
  agreedBy: ids.lead,
})
const placeIn = ({ workshop, ids }: Given, who: Asker) => ({
  workshopId: workshop,
  personId: ids[who as 'owner'],
})
const details = { name: 'Jo', jobTitle: 'Officer', directorate: '', nameVisible: true }

export const queryTable: Readonly<Record<string, QueryRow>> = {
  'admin.listSubmittedByCouncil': { by: 'lga', args: () => [] },
  'admin.listSharedPlans': { by: 'lga', args: () => [], listsTheirs: true },

  'assessment.findAssessment': { by: 'owner', args: ({ draft }) => [draft], isPrivate: true },
  'assessment.findToAnswer': { by: 'owner', args: (given) => [own(given)], isPrivate: true },
  'assessment.roundOf': { by: 'owner', args: ({ closedRecord }) => [closedRecord?.assessment] },
  'assessment.findOwnInRound': {
    by: 'owner',
    args: ({ open, ids }) => [{ roundId: open, authorId: ids.owner }],
  },
  'assessment.listSubmittedOfCouncil': { by: 'colleague', args: () => [ownCouncil.code] },
  'assessment.listOwn': { by: 'owner', args: ({ ids }) => [ids.owner] },
  'assessment.findLastSubmitted': { by: 'owner', args: ({ ids }) => [ids.owner] },
  'assessment.inFull': {
    everybody: 'adds to an assessment that was found: its responses have their own policy',
  },
  'assessment.insertCouncilAssessment': {
    by: 'lead',
    args: (given) => [
      {
        ...newDraft(given),
        leadId: given.ids.lead,
        roundId: given.closed,
        areas: [],
      },
    ],
    isSilent: true,
  },
  'assessment.beginDraft': { by: 'owner', args: (given) => [newDraft(given)], isPrivate: true },
  'assessment.insertCopies': {
    by: 'owner',
    args: (given) => [{ ...newDraft(given), id: given.draft }, [{ ...copied, areaId: 'another' }]],
    isPrivate: true,
    isSilent: true,
  },
  'assessment.lockDraft': { by: 'owner', args: (given) => [own(given)], isPrivate: true },
  'assessment.saveResponse': {
    by: 'owner',
    args: ({ draftRecord, now }) => [
      draftRecord?.assessment,
      { ...copied, editor: '', editNumber: 0, after: 1, now },
    ],
    isPrivate: true,
  },
  'assessment.markSubmitted': { by: 'owner', args: (given) => [own(given), given.now], isPrivate: true },
  'assessment.deleteDraft': { by: 'owner', args: (given) => [own(given)], isPrivate: true },
  'assessment.listOfficial': { by: 'colleague', args: () => [ownCouncil.code] },
  'assessment.findStanding': { by: 'colleague', args: () => [ownCouncil.code] },
  // Nothing is done in what is asked about: only others are refused.
  'assessment.listDoneActions': {
    by: 'owner',
    args: ({ draft }) => [{ id: draft, area: area.id }],
    isSilent: true,
  },
  'assessment.findOfficialRecord': { by: 'colleague', args: ({ official }) => [official] },

  'comparison.listRoundAnswers': { by: 'colleague', args: ({ closed }) => [closed] },
  'comparison.listAreaAnswers': {
    by: 'colleague',
    args: ({ closed }) => [{ roundId: closed, areaId: area.id }],
  },
  // One alone in a directorate is never a group: nobody gets anything.
  'comparison.listDirectorates': { by: 'lead', args: ({ closed }) => [closed], isSilent: true },
  'comparison.assessmentsIn': {
    by: 'lead',
    args: ({ closed }) => [{ roundId: closed, directorate: '' }],
    isSilent: true,
  },
  'comparison.findToCompare': {
    by: 'colleague',
    args: ({ closed, ids }) => [{ roundId: closed, personId: ids.colleague }],
  },
  // Whose it is was read from what the asker was given: here they all pass for its author.
  'comparison.findBeside': {
    by: 'owner',
    args: ({ closedRecord, ids }) => [{ assessment: closedRecord?.assessment, personId: ids.owner }],
  },

  'councils.listCouncils': { everybody: content },
  'councils.councilByCode': { everybody: content },
  'councils.councilsByDomain': { everybody: content },
  'councils.storeRegister': { notForRequests: () => [[]] },
  'councils.listSources': { everybody: content },
  'councils.replaceSources': { notForRequests: () => [[]] },
  'framework.findFramework': { everybody: content },
  'framework.currentFramework': { everybody: content },
  'framework.publishFramework': { notForRequests: ({ now }) => [framework, { sha256: 'x', now }] },
  'framework.listGlossary': { everybody: content },
  'framework.replaceGlossary': { notForRequests: () => [[]] },
  'resources.listPublishedResources': { everybody: content },
  'resources.findResource': { everybody: content },
  'resources.resourcesForAreas': { everybody: content },
  'resources.replaceResources': { notForRequests: () => [[]] },

  'identity.addPeople': {
    notForRequests: ({ now }) => [
      [{ id: randomUUID(), email: 'x@y.gov.uk', councilCode: null, isLead: false, joinedAt: now }],
    ],
  },
  'identity.hasPeople': { everybody: 'says yes to whoever is a person, and nothing else' },
  'identity.countAttempt': { everybody: 'counts under a keyed hash, before anybody is known' },
  'identity.listCouncilPeople': { by: 'colleague', args: () => [], listsTheirs: true },
  'identity.findColleague': { by: 'lead', args: () => [emailOf('owner')] },
  'identity.addLead': { by: 'lead', args: ({ bystander, now }) => [bystander.id, now] },
  'identity.endLead': { by: 'lead', args: ({ ids }) => [ids.lead] },
  'identity.setDisabled': {
    by: 'lead',
    args: ({ bystander, now }) => [bystander.id, { disabled: true, now }],
  },
  'identity.nameProvenAddress': { everybody: proving },
  'identity.isKnownLga': { notForRequests: () => [emailOf('lga')] },
  'identity.enter': { everybody: proving },
  'identity.endSession': {
    by: 'owner',
    args: ({ session }) => [session],
    isPrivate: true,
    isSilent: true,
  },
  'identity.findLeadRequest': { by: 'owner', args: ({ ids }) => [ids.owner], isPrivate: true },
  'identity.askToLead': {
    by: 'colleague',
    args: ({ ids, council }) => [{ ...council, personId: ids.colleague }],
    isPrivate: true,
  },
  'identity.listWaitingRequests': { by: 'lga', args: () => [] },
  'identity.countWaitingRequests': { by: 'lga', args: () => [] },
  'identity.listStaffToTell': { notForRequests: () => [[]] },
  'identity.claimRequestsToTell': { notForRequests: ({ now }) => [{ to: 'lga@local.gov.uk', now }] },
  'identity.decideLeadRequest': {
    by: 'lga',
    args: ({ leadRequest, now }) => [leadRequest, { granted: true, now }],
  },
  'identity.claimDecision': { notForRequests: ({ leadRequest }) => [leadRequest] },
  'identity.markDecisionTold': { notForRequests: ({ leadRequest, now }) => [leadRequest, now] },
  'identity.findAccount': { by: 'owner', args: ({ ids }) => [ids.owner], isPrivate: true },
  'identity.saveDetails': {
    by: 'owner',
    args: ({ ids, now }) => [ids.owner, { details, now }],
    isPrivate: true,
    isSilent: true,
  },
  'identity.listNameChoices': {
    by: 'owner',
    args: ({ ids }) => [ids.owner],
    isPrivate: true,
    isSilent: true,
  },
  'identity.shownNames': { by: 'owner', args: ({ ids }) => [[ids.colleague, ids.owner]] },
  'identity.resolveAsker': { everybody: proving },
  'identity.isSessionAlive': { everybody: proving },
  'identity.keepForm': { everybody: proving },
  'identity.listSessions': {
    by: 'owner',
    args: ({ ids, session, now }) => [{ personId: ids.owner, token: session, now }],
    isPrivate: true,
  },
  'identity.endOtherSessions': {
    by: 'owner',
    args: ({ ids }) => [{ personId: ids.owner, token: 'another' }],
    isPrivate: true,
    isSilent: true,
  },
  'identity.beginSignIn': { everybody: proving },
  'identity.findSignIn': { everybody: proving },
  'identity.noteTry': { notForRequests: ({ now }) => [randomUUID(), now] },
  'identity.endSignIn': { notForRequests: ({ now }) => [randomUUID(), now] },
  'identity.findSignInToSend': { notForRequests: () => [randomUUID()] },
  'identity.putCode': { notForRequests: ({ now }) => [{ id: randomUUID(), salt: '', hash: '', now }] },
  'identity.tidyIdentity': { notForRequests: ({ now }) => [new Date(now.getTime() + 9e9)] },

  'official.finaliseProposal': {
    by: 'lead',
    args: ({ proposal, closed, ids, council }) => [
      {
        ...council,
        id: randomUUID(),
        assessmentId: randomUUID(),
        roundId: closed,
        leadId: ids.lead,
        seenId: undefined,
      },
      async () => proposal,
    ],
  },
  'official.findChoices': { everybody: 'puts together what other functions find' },
  'official.findLoneCandidates': {
    by: 'lead',
    args: ({ ids }) => [{ councilCode: ownCouncil.code, personId: ids.lead }],
  },
  'official.findRoundPlace': { by: 'lead', args: ({ closed }) => [closed] },
  'official.findPlaceAlone': { everybody: "says whether the asker's own council has rounds" },
  'official.findProposal': {
    by: 'lead',
    args: ({ place, closedAnswer, ids }) => [
      { place, source: { kind: 'assessment', id: closedAnswer }, personId: ids.lead },
    ],
  },
  'official.listToTell': { notForRequests: ({ official }) => [official] },
  'official.claimNotice': {
    notForRequests: ({ official, invitation, now }) => [{ official, invitation, now }],
  },
  'official.listOfficial': { by: 'colleague', args: () => [] },
  'official.findStanding': {
    by: 'colleague',
    args: ({ officialRound }) => [{ councilCode: ownCouncil.code, roundId: officialRound }],
  },
  'official.hasOfficial': { by: 'lead', args: () => [randomUUID()], isSilent: true },
  'official.takeTurn': { everybody: 'a lock, by a name that says nothing' },
  'official.insertOfficial': {
    by: 'lead',
    args: ({ official, ids, council }) => [
      {
        ...council,
        id: randomUUID(),
        roundId: undefined,
        assessmentId: official,
        workshopId: undefined,
        finalisedBy: ids.lead,
      },
    ],
    isSilent: true,
  },
  'official.markSuperseded': {
    by: 'lead',
    args: ({ ids, now }) => [{ id: randomUUID(), by: ids.lead, now }],
    isSilent: true,
  },

  'results.findForReader': {
    by: 'owner',
    args: ({ draft, ids }) => [{ id: draft, actor: { kind: 'officer', personId: ids.owner } }],
    isPrivate: true,
  },
  'results.findPlanned': {
    everybody: 'puts together what other functions find about a result that was found',
  },
  'results.findPrevious': {
    by: 'owner',
    args: ({ closedRecord }) => [closedRecord?.assessment],
    isSilent: true,
  },

  'rounds.listDueMails': { notForRequests: ({ open }) => ['invitation', open] },
  'rounds.claimMail': { notForRequests: ({ invitation }) => ['closing', invitation] },
  'rounds.markSent': {
    notForRequests: ({ invitation, now }) => ['closing', { invitationId: invitation, now }],
  },
  'rounds.markUndelivered': { notForRequests: ({ invitation, now }) => [invitation, now] },
  'rounds.addInvitations': {
    by: 'lead',
    args: ({ open, ids, council }) => [
      { ...council, roundId: open, emails: ['new@hartlepool.gov.uk'], message: '', invitedBy: ids.lead },
    ],
  },
  'rounds.listInvited': { by: 'lead', args: ({ open }) => [open] },
  'rounds.askToRemind': {
    by: 'lead',
    args: ({ open, now }) => [{ roundId: open, invitationId: undefined, now }],
  },
  'rounds.askToTellLate': {
    by: 'lead',
    args: ({ closed, now }) => [{ roundId: closed, now }],
    isSilent: true,
  },
  'rounds.withdrawInvitation': {
    by: 'lead',
    args: ({ closed, invitation, now }) => [{ roundId: closed, invitationId: invitation, now }],
  },
  'rounds.findRound': { by: 'colleague', args: ({ open }) => [open] },
  'rounds.listRounds': { by: 'colleague', args: () => [] },
  'rounds.countsOf': { by: 'colleague', args: ({ open }) => [open] },
  'rounds.isOpenToAsker': { by: 'owner', args: ({ open }) => [open] },
  'rounds.mayBeginIn': { by: 'colleague', args: ({ open }) => [open] },
  'rounds.listAskedOf': { by: 'colleague', args: ({ ids }) => [ids.colleague] },
  'rounds.openRound': {
    by: 'lead',
    args: (given) => [
      {
        ...newDraft(given),
        name: 'Spring',
        answerBy: '2027-01-01',
        openedBy: given.ids.lead,
      },
    ],
  },
  'rounds.closeRound': {
    by: 'lead',
    args: ({ open, ids, now }) => [open, { personId: ids.lead, lateAllowed: false, now }],
  },
  'rounds.setLateAllowed': { by: 'lead', args: ({ closed }) => [closed, false] },

  'workshop.agreedAnswers': { by: 'colleague', args: ({ workshop }) => [workshop] },
  'workshop.recordAgreement': { by: 'lead', args: (given) => [agreement(given, third), 0] },
  'workshop.recordMissing': { by: 'lead', args: (given) => [[agreement(given, third)]] },
  // From a workshop to itself there is nothing to carry that is not there already: only others are refused at once.
  'workshop.carryOver': {
    notForRequests: ({ workshop }) => [{ from: workshop, to: randomUUID() }],
  },
  'workshop.reopenStatement': {
    by: 'lead',
    args: ({ workshop }) => [{ workshopId: workshop, statementId: settled, seen: 1 }],
  },
  'workshop.notesOn': {
    by: 'colleague',
    args: ({ meeting, services }) => [meeting, { areaId: area.id, secret: services.secret }],
  },
  'workshop.findLeadView': { by: 'lead', args: ({ workshop, services }) => [workshop, services] },
  'workshop.findFrame': { by: 'colleague', args: ({ workshop }) => [workshop] },
  'workshop.findMeeting': { by: 'colleague', args: ({ workshop }) => [workshop] },
  'workshop.findShown': {
    everybody: 'adds counts to a workshop that was found: they have their own function',
  },
  'workshop.join': {
    by: 'colleague',
    args: (given) => [placeIn(given, 'colleague'), given.council],
  },
  'workshop.hasJoined': { by: 'owner', args: (given) => [placeIn(given, 'owner')], isPrivate: true },
  'workshop.countPeople': { by: 'colleague', args: ({ workshop }) => [workshop] },
  'workshop.countVotes': { by: 'colleague', args: ({ workshop }) => [workshop, shown] },
  'workshop.findOwnVote': { by: 'owner', args: (given) => [placeIn(given, 'owner'), shown], isPrivate: true },
  'workshop.castVote': {
    by: 'owner',
    args: (given) => [{ ...placeIn(given, 'owner'), ...given.council, statementId: shown, optionId: option }],
    isPrivate: true,
    isSilent: true,
  },
  'workshop.holdForVote': { everybody: 'a lock, by an id' },
  'workshop.holdForChange': { everybody: 'a lock, by an id' },
  'workshop.findWorkshop': { by: 'colleague', args: ({ workshop }) => [workshop] },
  'workshop.latestWorkshop': { by: 'colleague', args: ({ workshopRound }) => [workshopRound] },
  'workshop.findByCode': { by: 'colleague', args: ({ joinCode }) => [joinCode] },
  'workshop.insertWorkshop': {
    by: 'lead',
    args: ({ closed, ids, council }) => [
      { ...council, roundId: closed, joinCode: '999999', walk: 'area', startedBy: ids.lead },
    ],
  },
  'workshop.moveTo': { by: 'lead', args: ({ workshop }) => [workshop, { version: 2, statementId: third }] },
  'workshop.endWorkshop': { by: 'lead', args: ({ workshop, now }) => [workshop, now] },

  ...planQueryTable,
}
