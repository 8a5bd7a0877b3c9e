package org.leipzigapp.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Takes a text apart into sentences and words, in one pass over its characters. */
final class Sentences {

  private static final int LONGEST_WORD = 100;
  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"'“”’»«)]*_";
  private static final String CLAUSE_MARKS = ",;:()–—";
  private static final Set<String> BEFORE_ORDINALS =
      Set.of("am", "der", "dem", "den", "des", "die", "das", "zum", "zur", "vom", "im", "beim", "jeder", "jeden");
  private static final Set<String> MONTHS = Set.of("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
      "August", "September", "Oktober", "November", "Dezember");
  private static final String BULLETS = "-*•–#>";

  private final CharSequence text;
  private final boolean german;
  private final Abbreviations abbreviations;
  private final Predicate<Sentence> taker;
  private List<Word> words = new ArrayList<>();
  private int at;
  private char before;
  private boolean enough;

  private Sentences(CharSequence text, String language, Predicate<Sentence> taker) {
    this.text = text;
    this.taker = taker;
    german = language.equals("de");
    abbreviations = Abbreviations.of(language);
  }

  /** Hands over one sentence after the other as long as the taker says true. */
  static void each(CharSequence text, String language, Predicate<Sentence> taker) {
    new Sentences(text, language, taker).run();
  }

  private void run() {
    while (at < text.length() && !enough) {
      char next = text.charAt(at);
      if (Character.isLetterOrDigit(next)) {
        word();
      } else if (next == '\n') {
        lineBreak();
      } else if (ENDS.indexOf(next) >= 0) {
        endMark();
      } else {
        mark(next);
      }
    }
    close();
  }

  private void close() {
    if (!words.isEmpty() && !enough) {
      enough = !taker.test(new Sentence(words));
    }
    words = new ArrayList<>();
    before = 0;
  }

  private void mark(char mark) {
    if (CLAUSE_MARKS.indexOf(mark) >= 0) {
      before = mark;
    } else if (mark == '-' && Character.isWhitespace(peek(at - 1)) && Character.isWhitespace(peek(at + 1))) {
      before = '–';
    }
    at++;
  }

  /** A line's end is a space, unless a new paragraph or item begins or something is announced. */
  private void lineBreak() {
    int breaks = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      breaks += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    boolean item = BULLETS.indexOf(peek(at)) >= 0 || (Character.isDigit(peek(at)) && isNumbering());
    if (breaks > 1 || item || before == ':' || before == ';') {
      close();
    }
  }

  private boolean isNumbering() {
    int behind = at + (Character.isDigit(peek(at + 1)) ? 2 : 1);
    return (peek(behind) == '.' || peek(behind) == ')') && peek(behind + 1) == ' ';
  }

  private void endMark() {
    if (text.charAt(at) == '.' && isInside()) {
      at++;
      return;
    }
    while (at < text.length() && (ENDS.indexOf(text.charAt(at)) >= 0 || CLOSERS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    close();
  }

  /** A dot of "3. Antrag", "J. S. Bach" or "leipzig.de" ends nothing. */
  private boolean isInside() {
    char next = peek(at + 1);
    if (Character.isLetterOrDigit(next)) {
      return true;
    }
    if (words.isEmpty() || words.getLast().to() != at || next != ' ') {
      return false;
    }
    String last = words.getLast().text();
    boolean number = german && last.length() <= 2 && last.chars().allMatch(Character::isDigit);
    return (number && isOrdinal()) || (last.length() == 1 && Character.isUpperCase(last.charAt(0)));
  }

  /** "am 3. Tag" and "ab 3. Mai", but not "ab 16. Danach". */
  private boolean isOrdinal() {
    boolean article = words.size() > 1 && BEFORE_ORDINALS.contains(words.get(words.size() - 2).lower());
    int end = at + 2;
    while (end < text.length() && end < at + 12 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String next = text.subSequence(Math.min(at + 2, text.length()), end).toString();
    return article || MONTHS.contains(next) || (!next.isEmpty() && Character.isLowerCase(next.charAt(0)));
  }

  private void word() {
    int from = at;
    at = wordEnd(from);
    if (startsAddress(from)) {
      while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "<>)\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      add(new Word(from, at, "", "", before, null));
      return;
    }
    var known = abbreviations.find(text, from, at);
    if (known.isEmpty()) {
      String written = text.subSequence(from, Math.min(at, from + LONGEST_WORD)).toString();
      add(new Word(from, at, written, written.toLowerCase(Locale.ROOT), before, null));
      return;
    }
    at = known.get().to();
    String written = text.subSequence(from, at).toString();
    add(new Word(from, at, written, written.toLowerCase(Locale.ROOT), before, known.get().longForm()));
    if (known.get().mayEndSentence() && Character.isUpperCase(peek(at + 1))) {
      close();
    }
  }

  private void add(Word word) {
    words.add(word);
    before = 0;
  }

  private boolean startsAddress(int from) {
    boolean scheme = peek(at) == ':' && peek(at + 1) == '/' && peek(at + 2) == '/';
    boolean mail = peek(at) == '@' && Character.isLetterOrDigit(peek(at + 1));
    boolean www = at - from == 3 && peek(at) == '.' && peek(from) == 'w' && peek(from + 1) == 'w';
    return scheme || mail || www;
  }

  private int wordEnd(int from) {
    int end = from + 1;
    while (end < text.length()) {
      char next = text.charAt(end);
      boolean inside = Character.isLetterOrDigit(next)
          || next == '\u00AD'
          || Character.getType(next) == Character.NON_SPACING_MARK
          || joins(next, end);
      if (!inside) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Hyphens, apostrophes, "Bürger:innen", "1.234,50". */
  private boolean joins(char mark, int place) {
    char left = peek(place - 1);
    char right = peek(place + 1);
    return switch (mark) {
      case '-', '\'', '’', '·', '•', '_' -> Character.isLetterOrDigit(right);
      case '.', ',' -> Character.isDigit(left) && Character.isDigit(right);
      case ':', '*' ->
          (right == 'i' && peek(place + 2) == 'n') || (Character.isDigit(left) && Character.isDigit(right));
      default -> false;
    };
  }

  private char peek(int place) {
    return place >= 0 && place < text.length() ? text.charAt(place) : '\n';
  }
}
