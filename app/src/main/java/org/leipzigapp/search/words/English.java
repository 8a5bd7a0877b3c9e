package org.leipzigapp.search.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Reads English, and what else is written in Latin letters, by the Snowball stem. */
public final class English implements Analysis {

  private static final Set<String> WEAK = Set.of("appli", "regist", "registr", "renew", "order", "pay", "request",
      "get", "make", "chang", "cancel", "book", "new", "old", "appoint", "offic", "citi", "onlin", "form", "cost");

  private static final double WEAKENED = 0.35;
  private static final int KEPT_WORDS = 20_000;

  private final Set<String> stopWords = new HashSet<>();
  private final ConcurrentHashMap<String, Word> kept = new ConcurrentHashMap<>();

  public English(WordLists lists) {
    lists.englishStopWords().forEach(word -> stopWords.add(Folding.plain(word)));
  }

  @Override
  public Word word(String token) {
    Word known = kept.get(token);
    if (known != null) {
      return known;
    }
    String folded = Folding.plain(token.endsWith("-") ? token.substring(0, token.length() - 1) : token);
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(folded);
    stemmer.stem();
    Word word = new Word(folded, stemmer.getCurrent(), List.of(), List.of(), false);
    if (kept.size() < KEPT_WORDS) {
      kept.put(token, word);
    }
    return word;
  }

  @Override
  public boolean isStopWord(Word word) {
    return stopWords.contains(word.surface());
  }

  @Override
  public double weight(String stem) {
    return WEAK.contains(stem) ? WEAKENED : 1;
  }
}
