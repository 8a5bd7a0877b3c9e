package org.leipzigapp.search.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leipzigapp.search.engine.Question.Reading;
import org.leipzigapp.search.engine.Question.Unit;
import org.leipzigapp.search.vocabulary.Concept;
import org.leipzigapp.search.vocabulary.Expression;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.words.Word;
import org.jspecify.annotations.Nullable;

/** Collects the words of one question and finds by vocabulary what else they may mean. */
final class Readings {

  private static final int MOST = 48;
  private static final int MOST_TERMS = 6;
  private static final double BY_VOCABULARY = 0.96;
  private static final double NEXT_TERM = 0.97;
  private static final double JOINED = 0.95;
  /** "Ausweis verloren" was said with "Behindertenausweis verloren", but more than that. */
  private static final double BY_HALF = 0.75;
  private static final double TOO_UNSURE = 0.5;

  /** The units where a stem stands, none for stop words, and how surely. */
  private record Place(long units, double quality) {}

  private record Said(Concept concept, long units, double trust) {}

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final Needles needles;
  private final Map<String, Place> german = new HashMap<>();
  private final Map<String, Place> english = new HashMap<>();
  private final List<Reading> joined = new ArrayList<>();
  private @Nullable Word before;

  Readings(Vocabulary vocabulary, Lexicon lexicon, Needles needles) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    this.needles = needles;
  }

  void stopWord(Word inGerman, Word inEnglish) {
    german.putIfAbsent(inGerman.stem(), new Place(0, 1));
    english.putIfAbsent(inEnglish.stem(), new Place(0, 1));
    before = null;
  }

  void unit(int at, Unit unit, Word word) {
    for (Needle needle : unit.needles()) {
      Map<String, Place> places = needle.tongue() == Tongue.GERMAN ? german : english;
      needle.forms().forEach(form -> put(places, form.stem(), new Place(1L << at, form.quality())));
      if (!word.partly()) {
        needle.halves().forEach(half -> half.forms().forEach(form ->
            put(places, form.stem(), new Place(1L << at, BY_HALF * form.quality()))));
      }
    }
    if (before != null) {
      join(at, before.surface() + word.surface());
    }
    before = word;
  }

  List<Reading> all(List<Unit> units) {
    List<Reading> readings = new ArrayList<>(joined);
    for (Said said : said()) {
      double trust = said.trust * BY_VOCABULARY;
      for (List<Word> term : said.concept.terms().subList(0, Math.min(MOST_TERMS, said.concept.terms().size()))) {
        readings.add(reading(term, said.units, trust));
        trust *= NEXT_TERM;
      }
    }
    Question question = new Question(units, readings, units.size());
    return readings.stream()
        .sorted(Comparator.comparingDouble((Reading reading) -> -question.weight(reading) * reading.trust()))
        .limit(MOST).toList();
  }

  /** "personal ausweis" may be "Personalausweis". */
  private void join(int at, String both) {
    Word word = vocabulary.german().word(both);
    if (lexicon.spelling().knows(both) || lexicon.knows(Tongue.GERMAN, word.stem())) {
      long units = 1L << at | 1L << (at - 1);
      joined.add(reading(List.of(word), units, JOINED));
      put(german, word.stem(), new Place(units, JOINED));
    }
  }

  private Reading reading(List<Word> term, long units, double trust) {
    double[] shares = term.stream().mapToDouble(word -> lexicon.rarity(Tongue.GERMAN, word.stem())).toArray();
    double all = 0;
    for (double share : shares) {
      all += share;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    List<Needle> words = term.stream().map(needles::official).toList();
    return new Reading(words, shares, units, trust);
  }

  /** Each concept once for the same units. */
  private List<Said> said() {
    Map<Concept, Map<Long, Double>> found = new HashMap<>();
    for (Map<String, Place> places : List.of(german, english)) {
      String language = places == german ? "de" : "en";
      for (String stem : places.keySet()) {
        for (Expression expression : vocabulary.expressions(language, stem)) {
          Place all = findAll(expression, places);
          if (all.units != 0 && all.quality >= TOO_UNSURE) {
            found.computeIfAbsent(expression.concept(), key -> new HashMap<>()).merge(all.units, all.quality, Math::max);
          }
        }
      }
    }
    List<Said> said = new ArrayList<>();
    found.forEach((concept, units) -> units.forEach((bits, trust) -> said.add(new Said(concept, bits, trust))));
    return said;
  }

  private static Place findAll(Expression expression, Map<String, Place> places) {
    long units = 0;
    double quality = 1;
    for (String stem : expression.stems()) {
      Place place = places.get(stem);
      if (place == null) {
        return new Place(0, 0);
      }
      units |= place.units;
      quality = Math.min(quality, place.quality);
    }
    return new Place(units, quality);
  }

  private static void put(Map<String, Place> places, String stem, Place place) {
    places.merge(stem, place, (old, added) -> old.quality >= added.quality ? old : added);
  }
}
