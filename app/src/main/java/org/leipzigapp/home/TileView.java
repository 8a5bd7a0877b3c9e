package org.leipzigapp.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leipzigapp.city.City;
import org.leipzigapp.city.Numbers;
import org.leipzigapp.city.Topics;
import org.leipzigapp.services.offices.Office;

/** One tile of the start page, ready to be shown. */
public sealed interface TileView {

  /** Stays the same when the tile is edited. */
  String id();

  String title();

  /** Life situations. */
  record TopicsTile(String id, String title, List<Topics.Topic> topics) implements TileView {}

  /** Some offices of a group. @param all how many there are */
  record OfficesTile(String id, String title, City.OfficeGroup group, List<OfficeLine> offices, int all)
      implements TileView {}

  /** A telephone number. */
  record NumberTile(
      String id, String title, @Nullable String text, Numbers.PhoneNumber number, List<TileLink> links)
      implements TileView {}

  /** A text and links. */
  record LinksTile(String id, String title, @Nullable String text, List<TileLink> links) implements TileView {}

  /** An office in one line. */
  record OfficeLine(Office office, String state, boolean open) {}

  /** @param path inside of the app without the reading */
  record TileLink(String label, String path) {}
}
