package org.leipzigapp.search.engine;

import org.leipzigapp.search.engine.Question.Reading;
import org.leipzigapp.search.engine.Question.Unit;

/**
 * Compares a question with one entry. The score is made of three parts that can be told to a person: how much of the
 * question is found anywhere in the entry, how much of it in one single phrase that says little else, and how much of
 * the title was asked for.
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
  /** A reading of which less is found is not meant. */
  private static final double HALF_SAID = 0.5;

  /**
   * @param score the higher the better
   * @param coverage share of the question found in title, names and keywords, from 0 to 1
   */
  record Verdict(double score, double coverage) {}

  private final Question question;
  private final Lexicon lexicon;
  private final double whole;
  private final double[] found;
  private final double[] readings;

  Judge(Question question, Lexicon lexicon) {
    this.question = question;
    this.lexicon = lexicon;
    whole = question.weight();
    found = new double[question.units().size()];
    readings = new double[question.readings().size()];
  }

  Verdict judge(Profile profile) {
    double[] coverage = new double[found.length];
    double bestPhrase = 0;
    double bestTitle = 0;
    for (Profile.Phrase phrase : profile.phrases()) {
      double asked = compare(phrase);
      if (asked == 0) {
        continue;
      }
      double trust = phrase.field() == Profile.Field.KEYWORD ? IN_KEYWORD : 1;
      for (int i = 0; i < found.length; i++) {
        coverage[i] = Math.max(coverage[i], trust * found[i]);
      }
      double fit = fit(phrase);
      bestPhrase = Math.max(bestPhrase, trust * asked * (1 - FIT + FIT * fit));
      bestTitle = phrase.field() == Profile.Field.TITLE ? Math.max(bestTitle, fit) : bestTitle;
    }
    double strong = weighted(coverage);
    addTexts(profile, coverage);
    double anywhere = weighted(coverage);
    double score = COVERAGE * anywhere + PHRASE * bestPhrase + TITLE * bestTitle * strong;
    return new Verdict(isContradicted(profile) ? score * CONTRADICTED : score, strong);
  }

  /** Fills {@link #found} for one phrase; the result is the share of the question found there. */
  private double compare(Profile.Phrase phrase) {
    for (int i = 0; i < found.length; i++) {
      found[i] = 0;
      for (Needle needle : question.units().get(i).needles()) {
        found[i] = Math.max(found[i], needle.in(phrase));
      }
    }
    for (int i = 0; i < readings.length; i++) {
      Reading reading = question.readings().get(i);
      double said = 0;
      boolean contradicted = false;
      for (int j = 0; j < reading.shares().length; j++) {
        Needle word = reading.words().get(j);
        said += reading.shares()[j] * word.in(phrase);
        contradicted |= word.isContradictedBy(phrase);
      }
      readings[i] = said >= HALF_SAID && !contradicted ? said * said * reading.trust() : 0;
      for (int j = 0; readings[i] > 0 && j < found.length; j++) {
        found[j] = reading.standsFor(j) ? Math.max(found[j], readings[i]) : found[j];
      }
    }
    return weighted(found);
  }

  /** The share of a phrase that was asked for. */
  private double fit(Profile.Phrase phrase) {
    double asked = 0;
    double all = 0;
    for (Profile.Entry word : phrase.words()) {
      double explained = 0;
      for (Unit unit : question.units()) {
        for (Needle needle : unit.needles()) {
          explained = needle.tongue == phrase.tongue() ? Math.max(explained, needle.explains(word)) : explained;
        }
      }
      for (int i = 0; i < readings.length; i++) {
        if (readings[i] > 0) {
          for (Needle needle : question.readings().get(i).words()) {
            explained = needle.tongue == phrase.tongue() ? Math.max(explained, needle.explains(word)) : explained;
          }
        }
      }
      double weight = lexicon.rarityInIndex(word.stem());
      asked += weight * explained;
      all += weight;
    }
    return asked / all;
  }

  private boolean isContradicted(Profile profile) {
    for (Profile.Phrase phrase : profile.phrases()) {
      if (phrase.field() == Profile.Field.TITLE) {
        for (Unit unit : question.units()) {
          for (Needle needle : unit.needles()) {
            if (needle.isContradictedBy(phrase)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private void addTexts(Profile profile, double[] coverage) {
    for (int i = 0; i < coverage.length; i++) {
      for (Needle needle : question.units().get(i).needles()) {
        if (coverage[i] < IN_ANSWER && needle.standsIn(profile::answerHas)) {
          coverage[i] = IN_ANSWER;
        } else if (coverage[i] < IN_BODY && needle.standsIn(profile::bodyHas)) {
          coverage[i] = IN_BODY;
        }
      }
    }
  }

  private double weighted(double[] units) {
    double sum = 0;
    for (int i = 0; i < units.length; i++) {
      sum += question.units().get(i).weight() * units[i];
    }
    return sum / whole;
  }
}
