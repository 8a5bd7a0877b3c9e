package org.leipzigapp.search.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leipzigapp.search.engine.Question.Reading;
import org.leipzigapp.search.engine.Question.Unit;

/**
 * Compares a question with one entry after the other. The score is made of three parts that can be told to a person:
 * how much of the question is found anywhere in the entry, how much of it in one single phrase that says little else,
 * and how much of the title was asked for.
 */
final class Judge {

  private static final double COVERAGE = 0.45;
  private static final double PHRASE = 0.4;
  private static final double TITLE = 0.15;
  private static final double IN_KEYWORD = 0.92;
  private static final double IN_ANSWER = 0.35;
  private static final double IN_BODY = 0.15;
  /** A phrase that says all and nothing else against one that also says much else. */
  private static final double FIT = 0.6;
  private static final double CONTRADICTED = 0.8;
  private static final double SPECIAL = 0.92;
  /** A reading of which less is found is not meant. */
  private static final double HALF_SAID = 0.5;

  /**
   * @param score the higher the better
   * @param coverage share of the question found in title, names and keywords, from 0 to 1
   * @param evidence how much all that was found there tells
   */
  record Verdict(double score, double coverage, double evidence) {}

  private final List<Unit> units;
  private final List<Reading> readings;
  private final Lexicon lexicon;
  private final Finder finder;
  /** Of each unit and of each reading the index of its first needle; the needles of one follow each other. */
  private final int[] unitNeedles;
  private final int[] readingNeedles;
  private final boolean[] meant;
  private final double[] found;

  Judge(Question question, Lexicon lexicon) {
    units = question.units();
    readings = question.readings();
    this.lexicon = lexicon;
    unitNeedles = new int[units.size()];
    readingNeedles = new int[readings.size()];
    List<Needle> needles = new ArrayList<>();
    for (int i = 0; i < unitNeedles.length; i++) {
      unitNeedles[i] = needles.size();
      needles.addAll(units.get(i).needles());
    }
    for (int i = 0; i < readingNeedles.length; i++) {
      readingNeedles[i] = needles.size();
      needles.addAll(readings.get(i).words());
    }
    finder = new Finder(needles);
    meant = new boolean[needles.size()];
    found = new double[units.size()];
  }

  Verdict judge(Profile profile) {
    Entry entry = new Entry();
    profile.phrases().forEach(entry::add);
    double strong = weighted(entry.coverage);
    double evidence = 0;
    for (int i = 0; i < found.length; i++) {
      evidence += units.get(i).weight() * entry.coverage[i];
    }
    addTexts(profile, entry.coverage);
    double score = COVERAGE * weighted(entry.coverage) + PHRASE * entry.bestPhrase + TITLE * entry.bestTitle * strong;
    score *= entry.isContradicted() ? CONTRADICTED : entry.special ? SPECIAL : 1;
    return new Verdict(score, strong, evidence);
  }

  /** What was found of the question in one entry until now. */
  private final class Entry {
    private final double[] coverage = new double[found.length];
    private final boolean[] contradicted = new boolean[found.length];
    private final boolean[] there = new boolean[found.length];
    private double bestPhrase;
    private double bestTitle;
    private boolean special;

    void add(Profile.Phrase phrase) {
      boolean title = phrase.field() == Profile.Field.TITLE;
      if (!finder.read(phrase)) {
        special |= title && isSpecial(phrase, false);
        return;
      }
      double trust = phrase.field() == Profile.Field.KEYWORD ? IN_KEYWORD : 1;
      compare();
      for (int i = 0; i < found.length; i++) {
        coverage[i] = Math.max(coverage[i], trust * found[i]);
        there[i] |= trust == 1 && found[i] > 0;
        for (int j = 0; j < units.get(i).needles().size(); j++) {
          contradicted[i] |= trust == 1 && finder.isContradicted(unitNeedles[i] + j);
        }
      }
      double fit = fit(phrase);
      bestPhrase = Math.max(bestPhrase, trust * weighted(found) * (1 - FIT + FIT * fit));
      bestTitle = title ? Math.max(bestTitle, fit) : bestTitle;
      special |= title && isSpecial(phrase, true);
    }

    /** "abmelden" was asked, and the entry knows but "anmelden". */
    boolean isContradicted() {
      for (int i = 0; i < contradicted.length; i++) {
        if (contradicted[i] && !there[i]) {
          return true;
        }
      }
      return false;
    }
  }

  /** Fills {@link #found} and {@link #meant} for the phrase that the finder has read. */
  private void compare() {
    Arrays.fill(meant, false);
    for (int i = 0; i < found.length; i++) {
      found[i] = 0;
      for (int j = 0; j < units.get(i).needles().size(); j++) {
        found[i] = Math.max(found[i], finder.found(unitNeedles[i] + j));
        meant[unitNeedles[i] + j] = true;
      }
    }
    for (int i = 0; i < readingNeedles.length; i++) {
      Reading reading = readings.get(i);
      double said = said(reading, readingNeedles[i]);
      if (said >= HALF_SAID) {
        Arrays.fill(meant, readingNeedles[i], readingNeedles[i] + reading.words().size(), true);
        for (int j = 0; j < found.length; j++) {
          found[j] = reading.standsFor(j) ? Math.max(found[j], said * said * reading.trust()) : found[j];
        }
      }
    }
  }

  /** The share of a reading that is in the phrase, none if the phrase contradicts it. */
  private double said(Reading reading, int firstNeedle) {
    double said = 0;
    for (int i = 0; i < reading.shares().length; i++) {
      if (finder.isContradicted(firstNeedle + i)) {
        return 0;
      }
      said += reading.shares()[i] * finder.found(firstNeedle + i);
    }
    return said;
  }

  /** The share of a phrase that was asked for. */
  private double fit(Profile.Phrase phrase) {
    double asked = 0;
    double all = 0;
    for (Profile.Entry word : phrase.words()) {
      double weight = lexicon.rarityInIndex(word.stem());
      asked += weight * finder.explained(word, meant);
      all += weight;
    }
    return asked / all;
  }

  /** The title names special cases, and none of them was asked for. */
  private boolean isSpecial(Profile.Phrase title, boolean compared) {
    boolean special = false;
    for (Profile.Entry word : title.words()) {
      if (lexicon.isSpecial(word.stem())) {
        special = true;
        if (compared && finder.explained(word, meant) >= HALF_SAID) {
          return false;
        }
      }
    }
    return special;
  }

  private void addTexts(Profile profile, double[] coverage) {
    for (int i = 0; i < coverage.length; i++) {
      for (Needle needle : units.get(i).needles()) {
        if (coverage[i] < IN_ANSWER && Finder.isIn(needle, profile.answer())) {
          coverage[i] = IN_ANSWER;
        } else if (coverage[i] < IN_BODY && Finder.isIn(needle, profile.body())) {
          coverage[i] = IN_BODY;
        }
      }
    }
  }

  private double weighted(double[] coverage) {
    double sum = 0;
    double whole = 0;
    for (int i = 0; i < coverage.length; i++) {
      Unit unit = units.get(i);
      sum += unit.weight() * coverage[i];
      whole += coverage[i] < HALF_SAID ? unit.missing() : unit.weight();
    }
    return sum / whole;
  }
}
