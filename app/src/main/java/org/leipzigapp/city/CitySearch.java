package org.leipzigapp.city;

import org.leipzigapp.content.ContentChanged;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.search.LocalWords;
import org.leipzigapp.search.WordSource;
import org.leipzigapp.search.WordsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the search what only this city's people say, and when that changes. */
@Component
class CitySearch implements WordSource {

  private final LiveContent content;
  private final ApplicationEventPublisher events;

  CitySearch(LiveContent content, ApplicationEventPublisher events) {
    this.content = content;
    this.events = events;
  }

  /** A pack without synonyms has no words of its own. */
  @Override
  public LocalWords words() {
    return content.current().find(CityContent.SYNONYMS, CityContent.SYNONYMS.name())
        .map(Synonyms::words)
        .orElse(LocalWords.NONE);
  }

  @EventListener
  void contentChanged(ContentChanged change) {
    if (!change.ids(CityContent.SYNONYMS).isEmpty()) {
      events.publishEvent(new WordsChanged());
    }
  }
}
