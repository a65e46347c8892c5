// Packs pages with gzip, on the threads that Node keeps for such work, so that others are answered meanwhile.
import { constants, createGzip, type Gzip } from 'node:zlib'

// Documented for every kind of packing; the types leave it out here.
type Resettable = Gzip & { reset(): void }
type Packer = { readonly gzip: Resettable; packed: Buffer[]; fail(error: unknown): void }

// Each holds a quarter of a megabyte that is freed late: made anew for every page, they bring on a full collection every
// hundred pages. Kept are as many as there are threads to run them.
const mostIdle = 4
const idle: Packer[] = []

/** `text` as gzip has it. Level 4 takes about 0.2 ms a page, and makes it hardly larger than the highest does. */
export function packPage(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packer = idle.pop() ?? newPacker()
  return new Promise((done, failed) => {
    packer.fail = failed
    packer.gzip.write(text)
    packer.gzip.flush(constants.Z_FINISH, () => {
      const packed = new Uint8Array(Buffer.concat(packer.packed))
      giveBack(packer)
      done(packed)
    })
  })
}

function newPacker(): Packer {
  const packer: Packer = { gzip: createGzip({ level: 4 }) as Resettable, packed: [], fail: () => undefined }
  packer.gzip.on('data', (part: Buffer) => packer.packed.push(part))
  // Never given back: what is broken is not used again.
  packer.gzip.on('error', (error) => packer.fail(error))
  return packer
}

function giveBack(packer: Packer): void {
  packer.packed = []
  if (idle.length === mostIdle) {
    packer.gzip.close()
    return
  }
  packer.gzip.reset()
  idle.push(packer)
}
