import { type Day, formatDay } from './due';

/** One all-day entry. */
export interface Entry {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

const LONGEST_LINE = 75; // octets, RFC 5545 section 3.1
const REMIND_AT = 9; // o'clock

/**
 * A calendar file (RFC 5545).
 *
 * @param program who made it
 * @param stamp when
 * @param remind how many days before each entry a reminder rings, null for none
 */
export function calendarFile(entries: readonly Entry[], program: string, stamp: Date, remind: number | null): string {
  const time = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escape(program)}//Checklist//DE`, 'CALSCALE:GREGORIAN',
    ...entries.flatMap(entry => event(entry, time, remind)),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

function event(entry: Entry, time: string, remind: number | null): string[] {
  const date = (day: Day) => formatDay(day).replaceAll('-', '');
  return [
    'BEGIN:VEVENT', `UID:${entry.id}`, `DTSTAMP:${time}`, `LAST-MODIFIED:${time}`,
    `DTSTART;VALUE=DATE:${date(entry.day)}`, `DTEND;VALUE=DATE:${date(entry.day + 1)}`,
    `SUMMARY:${escape(entry.title)}`, `DESCRIPTION:${escape(entry.text)}`, `URL:${entry.url}`, 'TRANSP:TRANSPARENT',
    ...(remind === null ? [] : alarm(entry, remind)),
    'END:VEVENT',
  ];
}

/** Entries begin at midnight; a reminder in the morning, some days before. */
function alarm(entry: Entry, daysBefore: number): string[] {
  const hours = daysBefore * 24 - REMIND_AT;
  const days = Math.floor(hours / 24);
  return [
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escape(entry.title)}`,
    `TRIGGER:-P${days > 0 ? `${days}D` : ''}T${hours % 24}H`, 'END:VALARM',
  ];
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n').replace(/[\u0000-\u001f\u007f]/g, '');
}

/** No line longer than 75 octets, and no character torn apart. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let room = LONGEST_LINE;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (octets > room) {
      folded += '\r\n ';
      room = LONGEST_LINE - 1;
    }
    folded += character;
    room -= octets;
  }
  return folded;
}
