package org.leipzigapp.passkeys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a passkey is made for. The names are shown by the device when one chooses among passkeys; nothing else uses
 * them.
 *
 * @param id null: somebody new, whose random id comes with the question
 */
public record PasskeyOwner(@Nullable UUID id, String name, String displayName) {}
