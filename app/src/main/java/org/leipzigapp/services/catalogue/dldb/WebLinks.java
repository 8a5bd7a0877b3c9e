package org.leipzigapp.services.catalogue.dldb;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leipzigapp.services.catalogue.imports.PlainText;
import tools.jackson.databind.JsonNode;

/** Web addresses of an export. Only https is taken; http becomes https where the export itself uses the host so. */
final class WebLinks {

  private static final int LONGEST = 500;
  private static final Pattern HTTPS_HOST = Pattern.compile("https://([^/\\s\"'<>?#\\\\]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("https://[^/\\s<>\"?#]+[^\\s<>\"]*");
  private static final Pattern HTTP = Pattern.compile("(?i)http://([^/\\s\"'<>?#\\\\]+)(.*)");

  private final Set<String> secureHosts = new HashSet<>();

  /** Learns the hosts that the export uses with https. */
  void learn(JsonNode node) {
    if (node.isContainer()) {
      node.values().forEach(this::learn);
    } else {
      Matcher hosts = HTTPS_HOST.matcher(node.asString(""));
      while (hosts.find()) {
        secureHosts.add(hosts.group(1).toLowerCase(Locale.ROOT));
      }
    }
  }

  /** The address as it may be shown; empty if it is none or not safe. */
  Optional<String> find(String address) {
    String upgraded = address.strip().replaceFirst("(?i)^https:", "https:");
    Matcher http = HTTP.matcher(upgraded);
    if (http.matches() && secureHosts.contains(http.group(1).toLowerCase(Locale.ROOT))) {
      upgraded = "https://" + http.group(1) + http.group(2);
    }
    String encoded = upgraded.replace(" ", "%20");
    boolean fits = encoded.length() <= LONGEST && ADDRESS.matcher(encoded).matches();
    return fits && encoded.equals(PlainText.clean(encoded)) ? Optional.of(encoded) : Optional.empty();
  }

  /** Why {@link #find} found nothing. */
  static String reason(String address) {
    return address.strip().toLowerCase(Locale.ROOT).startsWith("http:")
        ? "only http, and the export nowhere uses https for this host" : "no https address";
  }
}
