package org.leipzigapp.search.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.leipzigapp.search.Hit;
import org.leipzigapp.search.SearchResult;

/**
 * What an evaluation found.
 *
 * @param answerable questions that a service answers
 * @param first of those, the right service came first and was called an answer
 * @param amongThree of those, it was among the first three of an answer
 * @param shownFirst of those, it came first, be it as an answer or as the nearest thing when nothing seemed to fit
 * @param shownAmongThree of those, it was among the first three in either way
 * @param unanswerable questions that no service answers
 * @param honest of those, the search said so
 * @param failures one line for each question that went wrong in any way
 */
public record Figures(
    int answerable,
    int first,
    int amongThree,
    int shownFirst,
    int shownAmongThree,
    int unanswerable,
    int honest,
    List<String> failures) {

  static final String SERVICE = "service";

  public double shareFirst() {
    return share(first, answerable);
  }

  public double shareAmongThree() {
    return share(amongThree, answerable);
  }

  public double shareHonest() {
    return share(honest, unanswerable);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT,
        "first %d/%d = %.1f %%, among three %d = %.1f %%, with those shown as nearest %d = %.1f %% and %d = %.1f %%, "
            + "honest misses %d/%d = %.1f %%",
        first, answerable, 100 * shareFirst(), amongThree, 100 * shareAmongThree(),
        shownFirst, 100 * share(shownFirst, answerable), shownAmongThree, 100 * share(shownAmongThree, answerable),
        honest, unanswerable, 100 * shareHonest());
  }

  static Figures of(Questions questions, Function<String, SearchResult> search) {
    Counter counter = new Counter();
    questions.all().forEach(question -> counter.count(question, search.apply(question.text())));
    return new Figures(counter.answerable, counter.first, counter.amongThree, counter.shownFirst,
        counter.shownAmongThree, counter.unanswerable, counter.honest, List.copyOf(counter.failures));
  }

  private static double share(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }

  private static final class Counter {
    private int answerable;
    private int first;
    private int amongThree;
    private int shownFirst;
    private int shownAmongThree;
    private int unanswerable;
    private int honest;
    private final List<String> failures = new ArrayList<>();

    void count(Questions.Question question, SearchResult result) {
      List<Hit> services = result.hits().stream().filter(hit -> hit.kind().equals(SERVICE)).toList();
      boolean fits = result instanceof SearchResult.Found;
      if (question.ids().isEmpty()) {
        unanswerable++;
        honest += fits ? 0 : 1;
        if (fits) {
          fail("no service answers", question, result);
        }
        return;
      }
      answerable++;
      int rank = rank(services, question.ids());
      shownFirst += rank == 0 ? 1 : 0;
      shownAmongThree += rank >= 0 && rank < 3 ? 1 : 0;
      first += fits && rank == 0 ? 1 : 0;
      amongThree += fits && rank >= 0 && rank < 3 ? 1 : 0;
      if (!fits || rank != 0) {
        fail(!fits ? "said to be a miss" : rank < 0 ? "not found" : "only at " + (rank + 1), question, result);
      }
    }

    private static int rank(List<Hit> services, Set<String> right) {
      for (int i = 0; i < services.size(); i++) {
        if (right.contains(services.get(i).id())) {
          return i;
        }
      }
      return -1;
    }

    private void fail(String why, Questions.Question question, SearchResult result) {
      List<String> came = result.hits().stream().limit(4)
          .map(hit -> String.format(Locale.ROOT, "%s %.2f", hit.id(), hit.score())).toList();
      failures.add(why + ": \"" + question.text() + "\" " + question.ids() + ", came " + came);
    }
  }
}
