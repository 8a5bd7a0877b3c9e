package org.leipzigapp.messages.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leipzigapp.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The push services that may be asked. A browser says where its messages go, and anybody can say anything: so only
 * known services count, over https, and nothing of our own network is ever asked.
 */
@Component
class PushServices {

  private static final int LONGEST = 1_000;
  private static final Pattern ENTRY = Pattern.compile("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+");

  /** For tests: this machine, with its port and without https. */
  private static final Pattern HERE = Pattern.compile("(127\\.0\\.0\\.1|localhost):\\d{1,5}");

  private final List<String> allowed;

  PushServices(@Value("${leipzigapp.push.services}") String services) {
    allowed = Arrays.stream(services.toLowerCase(Locale.ROOT).split("[,\\s]+")).filter(entry -> !entry.isBlank())
        .toList();
    allowed.stream().filter(entry -> !ENTRY.matcher(entry).matches() && !HERE.matcher(entry).matches()).findFirst()
        .ifPresent(entry -> {
          throw new CannotStart("LEIPZIGAPP_PUSH_SERVICES lists hosts like fcm.googleapis.com or *.push.apple.com, not "
              + entry);
        });
  }

  boolean isAny() {
    return !allowed.isEmpty();
  }

  /** Empty if it is no address of a service that may be asked. */
  Optional<URI> parse(String endpoint) {
    if (endpoint.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(endpoint)).filter(this::isAllowed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** E.g. "https://fcm.googleapis.com". */
  static String origin(URI endpoint) {
    return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
  }

  /** Whoever answers for the name must not lead us into our own network. A name that nobody knows counts as public. */
  boolean isPublic(URI endpoint) {
    if (isHere(endpoint)) {
      return true;
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(endpoint.getHost())).noneMatch(PushServices::isInside);
    } catch (UnknownHostException e) {
      return true;
    }
  }

  private boolean isAllowed(URI endpoint) {
    if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null || endpoint.getRawFragment() != null) {
      return false;
    }
    String host = endpoint.getHost().toLowerCase(Locale.ROOT);
    return isHere(endpoint) || "https".equals(endpoint.getScheme())
        && (endpoint.getPort() == -1 || endpoint.getPort() == 443)
        && allowed.stream().anyMatch(entry -> entry.startsWith("*.")
            ? host.endsWith(entry.substring(1)) && host.length() > entry.length() - 1 : host.equals(entry));
  }

  private boolean isHere(URI endpoint) {
    String authority = String.valueOf(endpoint.getRawAuthority());
    return "http".equals(endpoint.getScheme()) && HERE.matcher(authority).matches() && allowed.contains(authority);
  }

  private static boolean isInside(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean special = bytes.length == 4 && (bytes[0] == 0 || bytes[0] == 100 && (bytes[1] & 0xc0) == 64);
    return address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
        || address.isSiteLocalAddress() || address.isMulticastAddress() || uniqueLocal || special;
  }
}
