package org.leipzigapp.help.contact;

import org.leipzigapp.forms.SendLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many messages one network may send. */
@Component
class ContactLimits extends SendLimits {

  ContactLimits(@Value("${leipzigapp.contact.per-hour}") int perHour) {
    super(perHour);
  }
}
