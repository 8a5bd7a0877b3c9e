package org.leipzigapp.staff.openid;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.leipzigapp.CannotStart;
import org.leipzigapp.staff.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the city's own sign-in is reached and what its groups mean here. */
@Component
class OpenIdSettings {

  private final String issuer;
  private final String clientId;
  private final String clientSecret;
  private final String rolesClaim;
  private final Map<String, Role> roles;
  private final boolean createMembers;

  OpenIdSettings(
      @Value("${leipzigapp.openid.issuer}") String issuer,
      @Value("${leipzigapp.openid.client-id}") String clientId,
      @Value("${leipzigapp.openid.client-secret}") String clientSecret,
      @Value("${leipzigapp.openid.roles-claim}") String rolesClaim,
      @Value("${leipzigapp.openid.roles}") String roles,
      @Value("${leipzigapp.openid.create-members}") boolean createMembers) {
    this.issuer = issuer.strip();
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.rolesClaim = rolesClaim;
    this.roles = mapping(roles);
    this.createMembers = createMembers;
    if (!this.issuer.isEmpty() && clientId.isBlank()) {
      throw new CannotStart("LEIPZIGAPP_OPENID_ISSUER is set, but LEIPZIGAPP_OPENID_CLIENT_ID is missing.");
    }
  }

  boolean isOn() {
    return !issuer.isEmpty();
  }

  String issuer() {
    return issuer;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  boolean createsMembers() {
    return createMembers;
  }

  /** The roles that a person's groups stand for. @param claims of the ID token */
  Set<Role> rolesIn(Map<String, Object> claims) {
    Object value = claims;
    for (String step : rolesClaim.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    Collection<?> groups = value instanceof Collection<?> many ? many : value == null ? Set.of() : Set.of(value);
    return groups.stream().map(group -> roles.get(String.valueOf(group).replaceFirst("^/", "")))
        .filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static Map<String, Role> mapping(String text) {
    var mapping = new HashMap<String, Role>();
    for (String pair : text.isBlank() ? new String[0] : text.split(",")) {
      String[] sides = pair.strip().split("=", 2);
      Role role = sides.length < 2 ? null
          : Arrays.stream(Role.values()).filter(each -> each.name().equals(sides[1].strip())).findFirst().orElse(null);
      if (role == null) {
        throw new CannotStart("LEIPZIGAPP_OPENID_ROLES has \"" + pair.strip()
            + "\"; it takes GROUP=ROLE with the roles " + Arrays.toString(Role.values()) + ", several with commas.");
      }
      mapping.put(sides[0].strip(), role);
    }
    return mapping;
  }
}
