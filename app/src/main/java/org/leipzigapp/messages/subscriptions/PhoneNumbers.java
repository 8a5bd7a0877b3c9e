package org.leipzigapp.messages.subscriptions;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leipzigapp.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which numbers an SMS may go to: mobile ones of the countries that the city pays for. Numbers that cost whoever calls
 * them, or that earn whoever owns them, are none of these.
 */
@Component
public class PhoneNumbers {

  private static final Pattern TYPED = Pattern.compile("[+＋]?[\\p{Nd}\\p{Zs}()/.\\-–]{4,40}");

  /** The first one is where numbers without a country code belong. */
  private final List<String> countries;

  PhoneNumbers(@Value("${leipzigapp.sms.countries}") String countries) {
    this.countries = Arrays.stream(countries.strip().split("[,\\s]+")).toList();
    var known = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    this.countries.stream().filter(country -> !known.contains(country)).findFirst().ifPresent(country -> {
      throw new CannotStart("LEIPZIGAPP_SMS_COUNTRIES lists countries by two capital letters like DE, AT, not \""
          + country + "\".");
    });
  }

  /** In the form that gateways take, e.g. "+4915123456789"; empty if no SMS may go there. */
  public Optional<String> parse(String typed) {
    if (!TYPED.matcher(typed.strip()).matches()) {
      return Optional.empty();
    }
    try {
      PhoneNumberUtil all = PhoneNumberUtil.getInstance();
      PhoneNumber number = all.parse(typed.strip(), countries.getFirst());
      PhoneNumberType type = all.getNumberType(number);
      return all.isValidNumber(number) && countries.contains(all.getRegionCodeForNumber(number))
          && (type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE)
          ? Optional.of(all.format(number, PhoneNumberFormat.E164)) : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** As people read it, e.g. "+49 1512 3456789". @param number as {@link #parse} gave it */
  static String shown(String number) {
    try {
      PhoneNumberUtil all = PhoneNumberUtil.getInstance();
      return all.format(all.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return number;
    }
  }

  /** What staff see of it, e.g. "+49…89". @param number as {@link #parse} gave it */
  static String mask(String number) {
    return number.substring(0, 3) + "…" + number.substring(number.length() - 2);
  }
}
