import { describe, expect, it } from 'vitest';
import { seatGainsSummary, wardGainsWords } from '../../src/render/seat-gains-words.ts';
import { subjectOf } from '../../src/render/subject.ts';
import { councilResult } from '../../src/results/council-result.ts';
import { seatGains } from '../../src/results/seat-gains.ts';
import { seatsChanged } from '../../src/results/seats-changed.ts';
import { dataset } from '../support/dataset.ts';
import { type Testham, testham } from '../support/elections.ts';

/** The summary, and each ward with its words. */
function said(election: (typeof dataset.elections)[number], council: (typeof dataset.councils)[number]) {
  const filed = { election, council, kind: 'council' as const, parties: dataset.parties };
  const subject = subjectOf({ ...filed, sources: [], elections: [], notes: [], pictures: {} }, '', () => false);
  const gains = seatGains(election);
  return {
    summary: seatGainsSummary(gains, councilResult(election, council)),
    wards: gains.wards.map((ward) => `${ward.ballot.post_label}: ${wardGainsWords(ward, subject)}`),
  };
}

function derby(date: string) {
  const election = dataset.elections.find(({ election_date }) => election_date === date);
  const [council] = dataset.councils;
  if (!election || !council) throw new Error(`The bundle has no election of ${date}.`);
  return said(election, council);
}

function madeUp(change?: (parts: Testham) => void) {
  const { election, council } = testham(change);
  return said(election, council);
}

describe('The seats that changed hands', () => {
  it('are those that the source labels, with what follows from the net changes', () => {
    expect(derby('2003-05-01')).toEqual({
      summary: 'at least 2 of 19; for 1 other seat, hold or gain is not recorded',
      wards: [
        'Chellaston: Conservative gain, from whom: not recorded (inferred: the source has no label for it)',
        'Darley: Liberal Democrat gain from Labour (recorded; from whom: inferred)',
      ],
    });
  });

  it('are inferred from the list of councillors, which is named once', () => {
    const { summary, wards } = derby('2019-05-02');
    expect(summary).toBe('7 of 17 (inferred, on the day: Open Council Data, 2018)');
    expect(wards).toEqual([
      'Abbey: Liberal Democrat gain from Labour',
      'Alvaston: UKIP gain from Labour',
      'Blagreaves: Liberal Democrat gain from Labour',
      'Boulton: UKIP gain from Labour',
      'Chaddesden: Conservative gain from Labour',
      'Chellaston: Independent gain from Conservative',
      'Derwent: Conservative gain from Labour',
    ]);
  });

  it('are a minimum if some are not known', () => {
    const { summary, wards } = derby('2021-05-06');
    expect(summary).toBe(
      'at least 3 of 18 (inferred, on the day: Open Council Data, 2020); for 2 other seats, hold or gain is not recorded',
    );
    expect(wards).toContain(
      'Boulton: hold or gain on the day: not recorded; as elected, a Reform Derby gain from Labour',
    );
  });

  it('are not recorded if the source has neither labels nor a list', () => {
    expect(derby('2016-05-05')).toEqual({ summary: 'not recorded', wards: [] });
  });

  it('are counted from the labels alone if every seat has one', () => {
    expect(madeUp()).toEqual({
      summary: '1 of 3 (recorded)',
      wards: ["St. Mary's: Liberal Democrat gain from Conservative (recorded)"],
    });
    expect(
      madeUp(({ stMarys }) => (stMarys.outcomes = [{ party_id: 'PP90', outcome: 'hold', gained_from: null }])),
    ).toEqual({
      summary: '0 of 3 (recorded)',
      wards: [],
    });
  });

  it('leave out a seat that was not filled that day', () => {
    const { summary } = madeUp(({ stMarys }) => {
      stMarys.cancelled_poll = true;
      stMarys.cancellation_reason = 'countermanded';
      stMarys.outcomes = [];
    });
    expect(summary).toBe('not recorded');
  });

  it.each(dataset.elections.map((election) => [election.election_id, election] as const))(
    'of %s are as many as the count of all seats, if that is known',
    (_, election) => {
      const { known, unknown } = seatGains(election);
      const counted = seatsChanged(election);
      expect(counted === null || (known === counted.seats && unknown === 0)).toBe(true);
    },
  );
});
