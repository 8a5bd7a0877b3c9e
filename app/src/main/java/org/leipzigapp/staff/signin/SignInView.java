package org.leipzigapp.staff.signin;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param to where it leads afterwards
 * @param email what was typed before
 * @param problem key of a text, or null
 * @param argument of that text, e.g. seconds to wait
 * @param notice key of a text that says why one has to sign in, or null
 * @param cityName of the city's own sign-in, or null if there is none
 */
public record SignInView(
    String to,
    String email,
    @Nullable String problem,
    String argument,
    @Nullable String notice,
    @Nullable String cityName) {}
