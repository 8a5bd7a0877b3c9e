package org.leipzigapp.passkeys;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id base64url
 * @param label what the owner calls it; empty where nobody is asked
 */
public record Passkey(String id, String label, Instant created, Instant lastUsed) {}
