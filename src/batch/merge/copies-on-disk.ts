import { sorter } from '../../io/dataset/sorter.ts';
import { findCopies, rankOf } from '../../records/run/near-duplicates.ts';
import { SIGNATURE_LENGTH } from '../../records/run/signature.ts';
import { signatureFrom } from '../pack-document.ts';
import { pieceFile } from './piece-file.ts';

/** Finds the near duplicates of a run of any size. */
export interface CopiesOnDisk {
  /** @param place of the document in the roster */
  add(
    place: number,
    document: { published: string | null; sourceId: string; docId: string },
    signature: string,
  ): void;
  /** For each place in the roster the place of the document it copies, or -1. */
  finish(documents: number): Int32Array;
}

export function copiesOnDisk(folder: string): CopiesOnDisk {
  const ranked = sorter(folder, 'ranks');
  return {
    add(place, { published, sourceId, docId }, signature) {
      ranked.add(rankOf(published, sourceId, docId), `${place} ${signature}`);
    },
    finish(documents) {
      const signatures = pieceFile(folder, 'signatures', SIGNATURE_LENGTH * 4);
      const places = new Uint32Array(documents);
      for (const { value } of ranked.sorted()) {
        const space = value.indexOf(' ');
        places[signatures.count()] = Number(value.slice(0, space));
        signatures.add(Buffer.from(value.slice(space + 1), 'base64'));
      }
      const copies = findCopies({
        count: signatures.count(),
        *all() {
          for (const { buffer, byteOffset } of signatures.all())
            yield new Uint32Array(buffer, byteOffset, SIGNATURE_LENGTH);
        },
        at: (number) => signatureFrom(signatures.at(number)),
      });
      signatures.close();
      const originals = new Int32Array(documents).fill(-1);
      copies.forEach((original, number) => {
        if (original >= 0) originals[places[number] ?? 0] = places[original] ?? 0;
      });
      return originals;
    },
  };
}
