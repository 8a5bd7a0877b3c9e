package org.leipzigapp.services.catalogue;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Euro cents as people read them: "46 €", "27,60 €", "€27.60". */
final class Money {

  private Money() {}

  static String format(int cents, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("EUR"));
    if (cents % 100 == 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(cents / 100.0);
  }
}
