package org.leipzigapp.offline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import org.leipzigapp.content.LiveContent;
import org.leipzigapp.content.Reading;
import org.leipzigapp.web.Address;
import org.leipzigapp.web.Assets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a device fetches ahead: the files of this version of the front end and the pages that features name. */
@Component
class EssentialPages {

  /** Bounds what a phone fetches ahead, whatever a city has. */
  static final int MOST = 200;

  private static final List<String> FILES = List.of(
      "theme.js", "app.css", "app.js", "offline.js", "icons.svg", "fira-sans-400.woff2", "fira-sans-600.woff2",
      "city/logo.svg", "city/colours.css");

  private final ObjectProvider<OfflinePages> features;
  private final Assets assets;
  private final LiveContent content;

  EssentialPages(ObjectProvider<OfflinePages> features, Assets assets, LiveContent content) {
    this.features = features;
    this.assets = assets;
    this.content = content;
  }

  /** Addresses of the files that every page needs. */
  List<String> listFiles() {
    return FILES.stream().map(assets::url).toList();
  }

  /** In the order of the features; each address once. */
  List<String> listPages(Reading reading) {
    return features.orderedStream()
        .flatMap(feature -> feature.listOfflinePages().stream())
        .distinct()
        .limit(MOST)
        .map(path -> Address.of(reading, path).url())
        .toList();
  }

  List<OfflinePages.Entrance> listEntrances() {
    return features.orderedStream().flatMap(feature -> feature.listEntrances().stream()).toList();
  }

  /** Another one whenever the content or the front end is. */
  String version() {
    var crc = new CRC32C();
    listFiles().forEach(file -> crc.update(file.getBytes(StandardCharsets.UTF_8)));
    return content.current().version() + "-" + Long.toHexString(crc.getValue());
  }
}
