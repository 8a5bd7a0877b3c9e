package org.leipzigapp.search.engine;

import java.util.ArrayList;
import java.util.List;
import org.leipzigapp.search.engine.Needle.Form;
import org.leipzigapp.search.engine.Question.Unit;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.words.Tokens;
import org.leipzigapp.search.words.Word;

/** Reads what a person typed. */
final class QuestionReader {

  private static final int LONGEST = 200;
  private static final int MOST_TOKENS = 24;
  private static final int MOST_UNITS = 14;
  private static final double NUMBER = 0.3;
  /** What a typing error costs, by the length of the word: in a short one it makes another word. */
  private static final double ONE_ERROR = 2.8;
  private static final double TWO_ERRORS = 4.2;
  private static final double COMPLETED = 0.6;

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final Needles needles;

  QuestionReader(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    needles = new Needles(vocabulary, lexicon);
  }

  /** No more of a text is read than this. */
  static String bounded(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** A question without units if nothing in the text tells anything. */
  Question read(String text) {
    List<String> tokens = vocabulary.german().joinSentence(Tokens.of(bounded(text), MOST_TOKENS), this::isKnownVerb);
    Readings readings = new Readings(vocabulary, lexicon, needles);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Word german = vocabulary.german().word(tokens.get(i));
      Word english = vocabulary.english().word(tokens.get(i));
      if (isStopWord(german, english) || units.size() == MOST_UNITS) {
        readings.stopWord(german, english);
        continue;
      }
      Unit unit = unit(german, english, i == tokens.size() - 1);
      units.add(unit);
      readings.unit(units.size() - 1, unit, german);
    }
    return new Question(units, readings.all(units), tokens.size());
  }

  private boolean isKnownVerb(String stem) {
    return lexicon.knows(Tongue.GERMAN, stem) || vocabulary.german().weight(stem) < 1;
  }

  private boolean isStopWord(Word german, Word english) {
    return vocabulary.german().isStopWord(german)
        || (vocabulary.english().isStopWord(english)
            && (german.surface().length() < 4 || !lexicon.knows(Tongue.GERMAN, german.stem())));
  }

  private Unit unit(Word german, Word english, boolean last) {
    List<Form> germanForms = new ArrayList<>(List.of(new Form(german.stem(), 1)));
    List<Form> englishForms = new ArrayList<>(List.of(new Form(english.stem(), 1)));
    if (!isSpeltRight(german, english)) {
      for (Form meant : meant(german.surface(), last)) {
        germanForms.add(new Form(vocabulary.german().word(meant.stem()).stem(), meant.quality()));
        englishForms.add(new Form(vocabulary.english().word(meant.stem()).stem(), meant.quality()));
      }
    }
    Needle needle = needles.said(german, germanForms);
    double weight = Math.min(weight(Tongue.GERMAN, needle.forms()), weight(Tongue.ENGLISH, englishForms));
    if (german.surface().length() == 1 || german.surface().chars().allMatch(Character::isDigit)) {
      weight = Math.min(weight, NUMBER);
    }
    boolean elsewhere = vocabulary.german().isElsewhere(german.stem());
    return new Unit(german.surface(), weight, elsewhere ? Lexicon.UNKNOWN : weight,
        List.of(needle, new Needle(Tongue.ENGLISH, englishForms, List.of(), List.of())));
  }

  private boolean isSpeltRight(Word german, Word english) {
    return lexicon.knows(Tongue.GERMAN, german.stem()) || lexicon.knows(Tongue.ENGLISH, english.stem())
        || !vocabulary.alike(german.stem()).isEmpty()
        || vocabulary.german().weight(german.stem()) < 1 || lexicon.standsInText(Tongue.GERMAN, german.stem())
        || lexicon.standsInText(Tongue.ENGLISH, english.stem());
  }

  /** Of the first form that is known; full for a word that is not known at all. */
  private double weight(Tongue tongue, List<Form> forms) {
    for (Form form : forms) {
      if (lexicon.knows(tongue, form.stem())) {
        return lexicon.rarity(tongue, form.stem());
      }
    }
    return lexicon.rarity(tongue, forms.getFirst().stem());
  }

  /** Known words that an unknown one may have been meant to be; here a form is the word, not its stem. */
  private List<Form> meant(String typed, boolean last) {
    List<Form> meant = new ArrayList<>();
    for (Spelling.Correction correction : lexicon.spelling().corrections(typed)) {
      meant.add(new Form(correction.word(), 1 - (correction.distance() == 1 ? ONE_ERROR : TWO_ERRORS) / typed.length()));
    }
    if (meant.isEmpty() && last && typed.length() >= 5) {
      lexicon.spelling().completions(typed).forEach(word -> meant.add(new Form(word, COMPLETED)));
    }
    return meant;
  }
}
