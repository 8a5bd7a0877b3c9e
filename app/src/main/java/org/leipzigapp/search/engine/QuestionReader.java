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
  private static final double ONE_ERROR = 0.9;
  private static final double TWO_ERRORS = 0.8;
  private static final double COMPLETED = 0.8;

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  QuestionReader(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  /** A question without units if nothing in the text tells anything. */
  Question read(String text) {
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<String> tokens = vocabulary.german().joinSentence(Tokens.of(bounded, MOST_TOKENS), this::isKnownVerb);
    Readings readings = new Readings(vocabulary, lexicon);
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
    return new Question(units, readings.all(units));
  }

  private boolean isKnownVerb(String stem) {
    return lexicon.knows(Tongue.GERMAN, stem) || vocabulary.german().isWeak(stem);
  }

  private boolean isStopWord(Word german, Word english) {
    return vocabulary.german().isStopWord(german)
        || (vocabulary.english().isStopWord(english) && !lexicon.knows(Tongue.GERMAN, german.stem()));
  }

  private Unit unit(Word german, Word english, boolean last) {
    boolean knownGerman = lexicon.knows(Tongue.GERMAN, german.stem());
    boolean knownEnglish = lexicon.knows(Tongue.ENGLISH, english.stem());
    if (knownGerman || knownEnglish) {
      double weight = Math.min(knownGerman ? lexicon.rarity(Tongue.GERMAN, german.stem()) : 1,
          knownEnglish ? lexicon.rarity(Tongue.ENGLISH, english.stem()) : 1);
      return new Unit(german.surface(), weight, List.of(Needle.of(Tongue.GERMAN, german, lexicon),
          Needle.of(Tongue.ENGLISH, english, lexicon)));
    }
    return unknown(german, english, last);
  }

  private Unit unknown(Word german, Word english, boolean last) {
    double weight = lexicon.rarity(Tongue.GERMAN, german.stem());
    if (german.surface().chars().allMatch(Character::isDigit)) {
      weight = NUMBER;
    }
    boolean split = !german.halves().isEmpty() && !german.partly();
    boolean rightlySpelt = split || lexicon.standsInText(Tongue.GERMAN, german.stem())
        || lexicon.standsInText(Tongue.ENGLISH, english.stem());
    List<Form> germanForms = new ArrayList<>(List.of(new Form(german.stem(), 1)));
    List<Form> englishForms = new ArrayList<>(List.of(new Form(english.stem(), 1)));
    double ofMeant = 0;
    if (!rightlySpelt) {
      for (Form meant : meant(german.surface(), last)) {
        Word word = vocabulary.german().word(meant.stem());
        germanForms.add(new Form(word.stem(), meant.quality()));
        englishForms.add(new Form(vocabulary.english().word(meant.stem()).stem(), meant.quality()));
        ofMeant = Math.max(ofMeant, lexicon.rarity(Tongue.GERMAN, word.stem()));
      }
    }
    return new Unit(german.surface(), ofMeant > 0 ? Math.min(weight, ofMeant) : weight, List.of(
        new Needle(Tongue.GERMAN, germanForms, Needle.halves(Tongue.GERMAN, german, lexicon)),
        new Needle(Tongue.ENGLISH, englishForms, List.of())));
  }

  /** Known words that an unknown one may have been meant to be; here a form is the word, not its stem. */
  private List<Form> meant(String typed, boolean last) {
    List<Form> meant = new ArrayList<>();
    for (Spelling.Correction correction : lexicon.spelling().corrections(typed)) {
      meant.add(new Form(correction.word(), correction.distance() == 1 ? ONE_ERROR : TWO_ERRORS));
    }
    if (meant.isEmpty() && last && typed.length() >= 4) {
      lexicon.spelling().completions(typed).forEach(word -> meant.add(new Form(word, COMPLETED)));
    }
    return meant;
  }
}
