package org.leipzigapp.search.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.leipzigapp.search.engine.Question.Reading;
import org.leipzigapp.search.engine.Question.Unit;

/** Makes the Lucene query that finds candidates: any of the words, weighted; the order is roughly that of the judge. */
final class Retrieval {

  private static final int MOST_CLAUSES = 100;
  private static final double BY_HALF = 0.5;
  private static final double IN_TITLE = 0.5;
  private static final double IN_BODY = 0.15;

  private final Map<Term, Double> clauses = new HashMap<>();

  private final Lexicon lexicon;

  private Retrieval(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static Query query(Question question, Lexicon lexicon) {
    Retrieval retrieval = new Retrieval(lexicon);
    for (Unit unit : question.units()) {
      unit.needles().forEach(needle -> retrieval.add(needle, unit.weight(), true));
    }
    for (Reading reading : question.readings()) {
      double weight = question.weight(reading) * reading.trust();
      for (int i = 0; i < reading.shares().length; i++) {
        retrieval.add(reading.words().get(i), weight * reading.shares()[i], false);
      }
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    retrieval.clauses.entrySet().stream()
        .sorted(Map.Entry.<Term, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(
            Comparator.naturalOrder())))
        .limit(MOST_CLAUSES)
        .forEach(clause -> query.add(
            new BoostQuery(new TermQuery(clause.getKey()), clause.getValue().floatValue()), BooleanClause.Occur.SHOULD));
    return query.build();
  }

  /** What stands nowhere in the index is not looked up there. */
  private void add(Needle needle, double weight, boolean alsoInTexts) {
    Tongue tongue = needle.tongue();
    for (Needle.Form form : needle.forms()) {
      if (lexicon.isStrong(tongue, form.stem())) {
        add(tongue.strong, form.stem(), weight * form.quality());
        add(tongue.title, form.stem(), weight * form.quality() * IN_TITLE);
      }
      if (alsoInTexts && lexicon.standsInText(tongue, form.stem())) {
        add(tongue.body, form.stem(), weight * form.quality() * IN_BODY);
      }
    }
    for (Needle.Half half : needle.halves()) {
      for (Needle.Form form : half.forms()) {
        if (lexicon.isStrong(tongue, form.stem())) {
          add(tongue.strong, form.stem(), weight * half.share() * form.quality() * BY_HALF);
        }
      }
    }
  }

  private void add(String field, String stem, double weight) {
    clauses.merge(new Term(field, stem), weight, Math::max);
  }
}
