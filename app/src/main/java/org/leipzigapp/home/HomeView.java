package org.leipzigapp.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param holiday today's holiday, if it is one
 */
public record HomeView(List<TileView> tiles, @Nullable String holiday) {}
