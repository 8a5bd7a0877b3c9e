package org.leipzigapp.services.catalogue.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an export's text on fees says. Amounts are taken only where every line up to the last amount is nothing but an
 * amount, with its label or a heading; otherwise the text stays a text.
 *
 * @param fees as the pack writes them
 * @param texts what is no amount, in order
 */
public record FeeText(List<Object> fees, List<String> texts) {

  private static final int MOST_FEES = 30;
  private static final int LARGEST_CENTS = 100_000_000;

  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})(?:,(\\d\\d))?";
  private static final String EURO = " ?(?:Euro|EUR|€)";
  private static final Pattern MONEY = Pattern.compile("\\d" + EURO);
  private static final String IN_BRACKETS = "(?: \\(([^()]{2,120})\\))?\\.?";
  private static final Pattern AMOUNT =
      Pattern.compile("(?:([Aa]b) )?" + NUMBER + EURO + "(?: ((?:pro|je) [^\\d:;.]{2,40}))?" + IN_BRACKETS);
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + "(?:" + EURO + ")? ?(?:bis|-|–) ?" + NUMBER + EURO + IN_BRACKETS);
  private static final Pattern FREE = Pattern.compile(
      "(?i)(?:gebührenfrei|kostenlos|kostenfrei|keine gebühr(?:en)?|es fallen keine gebühren an)\\.?");
  private static final Pattern LABELLED = Pattern.compile("([^:]{2,200}): ?(.*)");
  /** Words that tell that an amount is not the whole truth. */
  private static final Pattern DOUBT = Pattern.compile("(?i)frei\\b|kostenlos|keine\\b|kommen|zuzügl|zusätzl"
      + "|zzgl|plus\\b|aufpreis|erhöh|ermäßig|verringer|reduzier|hälfte|prozent|%|befrei|angerechnet|doppelt|entsprechend");
  /** "wenn Ausnahmen nötig sind, bis zu 250 Euro" */
  private static final Pattern DOUBTED_LABEL = Pattern.compile("\\d ?(?:Euro|EUR|€)|(?i)zuzügl|höher");
  private static final Pattern MONEY_MATTERS = Pattern.compile("(?i)gebühr|kost|betrag|beträg|abgabe");
  private static final Pattern HOW_TO_PAY = Pattern.compile("(?i)zahl|überweis");

  public static FeeText of(List<PlainText.Line> lines) {
    var fees = new ArrayList<Object>();
    var texts = new ArrayList<String>();
    PlainText.Line heading = null;
    for (PlainText.Line line : lines) {
      heading = heading == null || heading.item() != line.item() && heading.isListed() ? null : heading;
      Map<String, Object> fee = fee(line.text(), heading == null ? null : heading.text().replaceFirst("\\s*:$", ""));
      if (fee != null && texts.isEmpty()) {
        fees.add(fee);
      } else if (isHeading(line.text()) && texts.isEmpty()) {
        heading = line;
      } else if (isHarmless(line.text()) && !fees.isEmpty()) {
        texts.add(line.text());
      } else {
        return plain(lines);
      }
    }
    return fees.isEmpty() || fees.size() > MOST_FEES ? plain(lines) : new FeeText(fees, texts);
  }

  private static FeeText plain(List<PlainText.Line> lines) {
    return new FeeText(List.of(), lines.stream().map(PlainText.Line::text).toList());
  }

  private static boolean isHeading(String line) {
    return line.endsWith(":") && line.length() > 2 && !MONEY.matcher(line).find()
        && !line.matches("(?i).*(zuzügl|zusätzl|kommen).*");
  }

  /** A line after the amounts that takes nothing back. */
  private static boolean isHarmless(String line) {
    boolean speaksOfMoney = MONEY_MATTERS.matcher(line).find() && !HOW_TO_PAY.matcher(line).find();
    return !MONEY.matcher(line).find() && !DOUBT.matcher(line).find() && !speaksOfMoney;
  }

  private static @Nullable Map<String, Object> fee(String line, @Nullable String heading) {
    Map<String, Object> plain = amount(line, heading);
    Matcher labelled = LABELLED.matcher(line);
    if (plain != null || !labelled.matches()) {
      return plain;
    }
    String label = labelled.group(1).strip();
    boolean clear = !MONEY.matcher(label).find() && !label.matches("(?i).*(zuzügl|zusätzl|zzgl|plus\\b).*");
    return clear ? amount(labelled.group(2), heading == null ? label : heading + ": " + label) : null;
  }

  private static @Nullable Map<String, Object> amount(String text, @Nullable String label) {
    var fee = new LinkedHashMap<String, Object>();
    Matcher amount = AMOUNT.matcher(text);
    Matcher range = RANGE.matcher(text);
    if (FREE.matcher(text).matches()) {
      fee.put("cents", 0);
    } else if (amount.matches()) {
      fee.put(amount.group(1) == null ? "cents" : "from_cents", cents(amount.group(2), amount.group(3)));
      if (amount.group(4) != null) {
        fee.put("per", Facts.text(amount.group(4)));
      }
      return finished(fee, label(label, amount.group(5)));
    } else if (range.matches()) {
      fee.put("from_cents", cents(range.group(1), range.group(2)));
      fee.put("to_cents", cents(range.group(3), range.group(4)));
      return finished(fee, label(label, range.group(5)));
    } else {
      return null;
    }
    return finished(fee, label);
  }

  private static @Nullable String label(@Nullable String before, @Nullable String inBrackets) {
    return before == null || inBrackets == null
        ? (before == null ? inBrackets : before) : before + " (" + inBrackets + ")";
  }

  private static @Nullable Map<String, Object> finished(Map<String, Object> fee, @Nullable String label) {
    boolean believable = fee.entrySet().stream()
        .noneMatch(entry -> entry.getKey().endsWith("cents") && (int) entry.getValue() > LARGEST_CENTS);
    if (!believable || label != null && DOUBTED_LABEL.matcher(label).find()) {
      return null;
    }
    if (label != null) {
      fee.put("label", Facts.text(label));
    }
    fee.put("source", Facts.EXPORT);
    return fee;
  }

  private static int cents(String euros, @Nullable String cents) {
    long value = Long.parseLong(euros.replace(".", "")) * 100 + (cents == null ? 0 : Long.parseLong(cents));
    return (int) Math.min(value, Integer.MAX_VALUE);
  }
}
