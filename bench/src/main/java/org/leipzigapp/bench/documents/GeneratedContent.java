package org.leipzigapp.bench.documents;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.leipzigapp.bench.OpenLoop;
import org.leipzigapp.search.Search;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts the documents into the app, one source per kind. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("bench.documents")
class GeneratedContent {

  @Bean
  GeneratedDocuments generatedNews() {
    return new GeneratedDocuments(Kind.NEWS);
  }

  @Bean
  GeneratedDocuments generatedEvents() {
    return new GeneratedDocuments(Kind.EVENT);
  }

  @Bean
  GeneratedDocuments generatedPapers() {
    return new GeneratedDocuments(Kind.PAPER);
  }

  @Bean
  GeneratedDocuments generatedPlaces() {
    return new GeneratedDocuments(Kind.PLACE);
  }

  @Bean
  GeneratedDocuments generatedClubs() {
    return new GeneratedDocuments(Kind.CLUB);
  }

  /** Measures the search room where it is, without HTTP. */
  @RestController
  @ConditionalOnProperty("bench.documents")
  static final class Inside {

    private static final int LIMIT = 10;

    private final Search search;

    Inside(Search search) {
      this.search = search;
    }

    /** @return percentiles in microseconds */
    @GetMapping("/bench/inside")
    Map<String, Long> measure(
        @RequestParam boolean suggestions, @RequestParam int perSecond, @RequestParam int seconds,
        @RequestParam int workers)
        throws ExecutionException, InterruptedException {
      Histogram times = new OpenLoop(perSecond, seconds, workers).run(() -> suggestions ? suggest() : search());
      return Map.of(
          "p50", times.getValueAtPercentile(50), "p99", times.getValueAtPercentile(99), "max", times.getMaxValue());
    }

    private OpenLoop.Worker search() {
      return number -> search.search(new Questions(number).question(), "de", LIMIT);
    }

    private OpenLoop.Worker suggest() {
      return number -> search.suggest(new Questions(number).beginning(), "de", LIMIT);
    }
  }
}
