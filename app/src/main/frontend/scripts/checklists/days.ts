import { type Day, DueDates, formatDay, parseDay, parseHolidays, parsePeriod, toDate } from './due';
import type { State } from './state';

const SOON_DAYS = 21;

/** Days of one checklist: when each period of the page ends, and how to say it. */
export class Days {
  private readonly due: DueDates;
  private readonly language = document.documentElement.lang || 'de';

  constructor(private readonly root: HTMLElement) {
    this.due = new DueDates(parseHolidays(root.dataset['holidays'] ?? ''));
  }

  /** In the city's zone, wherever the device is. */
  today(): Day {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: this.root.dataset['zone'] || 'UTC', year: 'numeric', month: '2-digit', day: '2-digit',
    }).formatToParts(new Date());
    const part = (type: string) => parts.find(p => p.type === type)?.value ?? '';
    return parseDay(`${part('year')}-${part('month')}-${part('day')}`) ?? 0;
  }

  /** The first and the last day that can be typed. */
  range(): [Day, Day] {
    const year = Number(formatDay(this.today()).slice(0, 4));
    return [
      parseDay(`${year - Number(this.root.dataset['yearsBack'])}-01-01`) ?? 0,
      parseDay(`${year + Number(this.root.dataset['yearsAhead'])}-12-31`) ?? 0,
    ];
  }

  /** Null as long as the day is not known that it counts from. */
  of(line: HTMLElement, state: State): Day | null {
    const period = parsePeriod(line.dataset['period'] ?? '');
    const from = parseDay(period.of === 'date' ? state.date : state.done[period.of] ?? '');
    if (from === null) {
      return null;
    }
    return isEarliest(line) ? this.due.first(period, from) : this.due.last(period, from);
  }

  /** "Mo., 30. November 2026". */
  say(day: Day): string {
    return new Intl.DateTimeFormat(this.language, {
      weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
    }).format(toDate(day));
  }

  /** "bis Mo., 30. November 2026 (in 7 Tagen)". */
  sayDue(day: Day, line: HTMLElement, isOpen: boolean): string {
    const left = day - this.today();
    const kind = line.dataset['kind'] ?? '';
    if (isEarliest(line)) {
      return fill(this.text('earliest'), this.say(day));
    }
    if (isOpen && left < 0 && kind !== 'advice') {
      return fill(this.text('past'), this.say(day));
    }
    const soon = isOpen && left >= 0 && left <= SOON_DAYS ? ` (${this.left(left)})` : '';
    return fill(this.text(kind === 'advice' ? kind : 'by'), this.say(day)) + soon;
  }

  private left(days: number): string {
    return days === 0
      ? this.text('today')
      : new Intl.RelativeTimeFormat(this.language, { numeric: 'auto' }).format(days, 'day');
  }

  private text(name: string): string {
    return this.root.dataset[`text${name.charAt(0).toUpperCase()}${name.slice(1)}`] ?? '{0}';
  }
}

/** A line that says from when on, not until when. */
export function isEarliest(line: HTMLElement): boolean {
  return line.dataset['kind'] === 'earliest';
}

/** Puts values into "{0}", "{1}". */
export function fill(pattern: string, ...values: string[]): string {
  return pattern.replace(/\{(\d)\}/g, (all, index: string) => values[Number(index)] ?? all);
}
