package org.leipzigapp.staff.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.staff.Member;

/**
 * A member with what belongs to signing in.
 *
 * @param email the name to sign in with, in lower case
 * @param password Argon2id, or null if there is none
 * @param totpSecret of the app that makes codes, or null if there is none
 * @param deviceEpoch raised when all devices are to be strangers again
 * @param lastSignIn null before the first
 */
public record Account(
    Member member,
    String email,
    @Nullable String password,
    byte @Nullable [] totpSecret,
    boolean locked,
    int deviceEpoch,
    @Nullable Instant lastSignIn) {}
