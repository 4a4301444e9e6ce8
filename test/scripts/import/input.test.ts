import { describe, expect, it } from 'vitest';
import { decoded } from '../../../scripts/import/input.ts';
import { dateIn, parseFigure, tidyName } from '../../../scripts/import/parse-values.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));

describe('A results file', () => {
  it.each([
    ['UTF-8', bytes('Zoë, Ynys Môn\n'), 'Zoë, Ynys Môn\n', null],
    [
      'windows-1252',
      bytes('Abbey\nZo', [0xeb], ' O', [0x92], 'Hara\n'),
      'Abbey\nZoë O’Hara\n',
      { name: 'windows-1252', line: 2 },
    ],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Zoë', 'utf16le')]),
      'Zoë',
      { name: 'utf-16le', line: 1 },
    ],
    ['no encoding, because it is empty,', bytes(''), '', null],
  ])('in %s is decoded correctly', (_, file, text, encoding) => {
    expect(decoded(file)).toEqual({ text, encoding });
  });
});

describe('A printed figure', () => {
  it.each([
    ['1,283', 1283],
    [' 681 ', 681],
    ['31.5%', 31.5],
    ['0', 0],
    ['N/A', null],
    ['–', null],
    ['', null],
    ['-4', null],
    ['1e3', null],
    [undefined, null],
  ])('%j is %j', (printed, value) => {
    expect(parseFigure(printed)).toBe(value);
  });
});

describe('A printed date', () => {
  it.each([
    ['1 May 2003', '2003-05-01'],
    ['Thursday, May 1st, 2003', '2003-05-01'],
    ['by-election: 22nd August 2019', '2019-08-22'],
    ['leap-2019-05-02.csv', '2019-05-02'],
    ['31 February 2003', null],
    ['2019-13-02', null],
    ['May 2003', null],
  ])('%j is %j', (printed, date) => {
    expect(dateIn(printed)).toBe(date);
  });
});

describe('A printed name', () => {
  it.each([
    [' Wivenhoe \u00a0', 'Wivenhoe'],
    ['Dunstable &ndash; Central', 'Dunstable – Central'],
    ['Dyffryn Ceiriog/&#8203;Ceiriog\u00adValley\ufeff', 'Dyffryn Ceiriog/CeiriogValley'],
    ['O&#39;Hara &amp; Co', "O'Hara & Co"],
    ['AT&T; &unknown; &#x110000;', 'AT&T; &unknown; &#x110000;'],
    ['Broâ€™r Llynnoedd', 'Bro’r Llynnoedd'],
    ['Bodmin St MaryÃ¦s And St Leonard', 'Bodmin St Mary’s And St Leonard'],
    ['LlanfÃ¦sgraig', 'LlanfÃ¦sgraig'],
  ])('%j is %j', (printed, name) => {
    expect(tidyName(printed)).toBe(name);
  });
});
