package org.leipzigapp.city;

import org.leipzigapp.content.LiveContent;
import org.leipzigapp.search.LocalWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the search what only this city's people say. */
@Configuration(proxyBeanMethods = false)
class CitySearch {

  /** As the pack had it at the start; a pack without synonyms has no words of its own. */
  @Bean
  LocalWords localWords(LiveContent content) {
    return content.current().find(CityContent.SYNONYMS, CityContent.SYNONYMS.name())
        .map(Synonyms::words)
        .orElse(LocalWords.NONE);
  }
}
