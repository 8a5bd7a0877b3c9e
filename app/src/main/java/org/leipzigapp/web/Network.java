package org.leipzigapp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where a request comes from, as far as limits care. */
public final class Network {

  private static final int HALF_OF_IPV6 = 8;

  private Network() {}

  /** The address, or of IPv6 the first half: a single line owns the rest. Never to be stored or logged. */
  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length > HALF_OF_IPV6 ? HexFormat.of().formatHex(bytes, 0, HALF_OF_IPV6) : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
