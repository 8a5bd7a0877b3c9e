package org.leipzigapp.search.engine;

import java.util.ArrayList;
import java.util.List;
import org.leipzigapp.search.engine.Needle.Form;
import org.leipzigapp.search.engine.Needle.Half;
import org.leipzigapp.search.vocabulary.Vocabulary;
import org.leipzigapp.search.words.Word;

/** Makes needles of German words. */
final class Needles {

  private static final double ALIKE = 0.85;
  private static final double HEAD = 1.3;

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;

  Needles(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
  }

  /** The word as it is, as the administration writes it. */
  Needle official(Word word) {
    return needle(word, List.of(new Form(word.stem(), 1)), false);
  }

  /** The word as a person may mean it, in each of its forms and what is like them. */
  Needle said(Word word, List<Form> forms) {
    return needle(word, withAlike(forms), true);
  }

  List<Form> withAlike(List<Form> forms) {
    List<Form> all = new ArrayList<>(forms);
    for (Form form : forms) {
      vocabulary.alike(form.stem()).forEach(alike -> all.add(new Form(alike, form.quality() * ALIKE)));
    }
    return all;
  }

  private Needle needle(Word word, List<Form> forms, boolean alike) {
    if (vocabulary.german().isElsewhere(word.stem())) {
      return new Needle(Tongue.GERMAN, forms, List.of(), List.of());
    }
    double all = word.partly() ? Lexicon.UNKNOWN : 0;
    for (int i = 0; i < word.halves().size(); i++) {
      all += share(word, i);
    }
    List<Half> halves = new ArrayList<>();
    for (int i = 0; i < word.halves().size(); i++) {
      List<Form> itself = List.of(new Form(word.halves().get(i), 1));
      halves.add(new Half(alike ? withAlike(itself) : itself, share(word, i) / all));
    }
    return new Needle(Tongue.GERMAN, forms, halves, vocabulary.german().opposites(word.stem()));
  }

  /** In a compound a weak word tells as much as any other, and the head tells most: a car wash is not about cars. */
  private double share(Word compound, int half) {
    return lexicon.rarityInCompound(compound.halves().get(half)) * (half == 0 ? HEAD : 1);
  }
}
