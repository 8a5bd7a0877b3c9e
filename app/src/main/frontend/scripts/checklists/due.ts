// How a period becomes a day (§§ 187, 188, 193 BGB): the same rules as in DueDates on the server, checked against the
// same table of cases. Days are numbers since 1 January 1970, so that no clock change can shift them.

export type Day = number;

const MS_PER_DAY = 86_400_000;
const THURSDAY = 4; // 1 January 1970

export interface Period {
  /** Null: the law says "at once". */
  readonly amount: number | null;
  readonly unit: string;
  readonly before: boolean;
  /** "date" or the id of a step. */
  readonly of: string;
  readonly fromDay: boolean;
  readonly moves: boolean;
}

/** "2026-02-28" as a day; null for what is no day of the calendar. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) {
    return null;
  }
  const day = Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;
  return Number.isInteger(day) && formatDay(day) === text ? day : null;
}

export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** For Intl, which must then work in UTC. */
export function toDate(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

/** "1 weeks after date from-day moves", "at-once after date". */
export function parsePeriod(text: string): Period {
  const words = text.split(' ');
  const atOnce = words[0] === 'at-once';
  const side = atOnce ? 1 : 2;
  return {
    amount: atOnce ? null : Number(words[0]),
    unit: atOnce ? '' : words[1] ?? '',
    before: words[side] === 'before',
    of: words[side + 1] ?? 'date',
    fromDay: words.includes('from-day'),
    moves: words.includes('moves'),
  };
}

/** "2026:0101.0403,2027:0101": public holidays by year; Sundays need not be in it. */
export function parseHolidays(text: string): Map<number, Set<Day>> {
  const years = new Map<number, Set<Day>>();
  for (const year of text.split(',').filter(part => part !== '')) {
    const [number = '', days = ''] = year.split(':');
    years.set(Number(number), new Set(days.split('.').filter(part => part !== '')
      .map(part => parseDay(`${number}-${part.slice(0, 2)}-${part.slice(2)}`))
      .filter(day => day !== null)));
  }
  return years;
}

/** Thrown where the answer would need holidays that are not known. */
class UnknownYear extends Error {}

export class DueDates {
  constructor(private readonly holidays: Map<number, Set<Day>>) {}

  /** The last day in time; null if the law names no number, or if it lies where no holidays are known. */
  last(period: Period, from: Day): Day | null {
    if (period.amount === null) {
      return null;
    }
    return this.known(() => {
      if (period.before) {
        // the whole period lies between, so the day before it began is the last one
        return this.shift(from, period, -1) - 1;
      }
      const end = period.fromDay ? this.endWithFirstDay(period, from) : this.shift(from, period, 1);
      return period.moves ? this.nextOpenDay(end) : end;
    });
  }

  /** The first day on which it is possible. */
  first(period: Period, from: Day): Day | null {
    return this.known(() => this.shift(from, period, period.before ? -1 : 1));
  }

  private known(compute: () => Day): Day | null {
    try {
      return compute();
    } catch (e) {
      if (e instanceof UnknownYear) {
        return null;
      }
      throw e;
    }
  }

  /** § 188: ends on the day before the one with the same number; where a month has no such day, on its last. */
  private endWithFirstDay(period: Period, from: Day): Day {
    if (period.unit === 'working_days') {
      return this.workingDays(from - 1, period.amount ?? 0, 1);
    }
    const same = this.shift(from, period, 1);
    const clamped = (period.unit === 'months' || period.unit === 'years')
      && toDate(same).getUTCDate() !== toDate(from).getUTCDate();
    return clamped ? same : same - 1;
  }

  private shift(from: Day, period: Period, direction: 1 | -1): Day {
    const amount = period.amount ?? 0;
    switch (period.unit) {
      case 'days': return from + direction * amount;
      case 'weeks': return from + direction * 7 * amount;
      case 'months': return plusMonths(from, direction * amount);
      case 'years': return plusMonths(from, direction * 12 * amount);
      default: return this.workingDays(from, amount, direction);
    }
  }

  private workingDays(from: Day, amount: number, direction: 1 | -1): Day {
    let day = from;
    for (let counted = 0; counted < amount;) {
      day += direction;
      if (weekday(day) !== 0 && !this.isHoliday(day)) {
        counted++;
      }
    }
    return day;
  }

  private nextOpenDay(end: Day): Day {
    let day = end;
    while (weekday(day) === 0 || weekday(day) === 6 || this.isHoliday(day)) {
      day++;
    }
    return day;
  }

  private isHoliday(day: Day): boolean {
    const year = this.holidays.get(toDate(day).getUTCFullYear());
    if (!year) {
      throw new UnknownYear();
    }
    return year.has(day);
  }
}

/** 0 is Sunday. */
function weekday(day: Day): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

/** To the day of the same number, or to the last of a shorter month. */
function plusMonths(from: Day, months: number): Day {
  const date = toDate(from);
  const target = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(target / 12);
  const month = target - 12 * year;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / MS_PER_DAY;
}
