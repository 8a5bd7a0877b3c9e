package org.leipzigapp.care.notes;

import org.leipzigapp.forms.SendLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many notes one network may send. */
@Component
class NoteLimits extends SendLimits {

  NoteLimits(@Value("${leipzigapp.notes.per-hour}") int perHour) {
    super(perHour);
  }
}
