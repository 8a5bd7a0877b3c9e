package org.leipzigapp.e2e;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A device of a browser that makes passkeys, and whose owner always touches it. */
record PasskeyDevice(CDPSession session, String id) {

  /** One that is built in, of which a browser has one. */
  static PasskeyDevice connect(Visit visit) {
    return connect(visit, "internal");
  }

  /** A key for the socket beside it. */
  static PasskeyDevice plugIn(Visit visit) {
    return connect(visit, "usb");
  }

  private static PasskeyDevice connect(Visit visit, String transport) {
    CDPSession session = visit.context().newCDPSession(visit.page());
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", transport);
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var device = new JsonObject();
    device.add("options", options);
    return new PasskeyDevice(session,
        session.send("WebAuthn.addVirtualAuthenticator", device).get("authenticatorId").getAsString());
  }

  /** As services do that keep the passkeys of a person the same on all devices. */
  void copyTo(PasskeyDevice other) {
    for (JsonElement passkey : session.send("WebAuthn.getCredentials", ask(id)).getAsJsonArray("credentials")) {
      JsonObject copy = ask(other.id);
      copy.add("credential", passkey);
      other.session.send("WebAuthn.addCredential", copy);
    }
  }

  private static JsonObject ask(String device) {
    var parameters = new JsonObject();
    parameters.addProperty("authenticatorId", device);
    return parameters;
  }
}
