package org.leipzigapp.home;

import java.util.List;
import java.util.Optional;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackRule;
import org.leipzigapp.content.SourcesNamed;
import org.springframework.stereotype.Component;

/** The files of a pack that this room shows. */
@Component
public class HomeContent implements ContentKind.Owner {

  static final ContentKind<Areas> AREAS = ContentKind.file("areas", Areas.class);
  static final ContentKind<InfoPages> PAGES = ContentKind.file("pages", InfoPages.class);

  /** May be missing: then the start page has the tiles that every city has. */
  static final ContentKind<TileSet> TILES = ContentKind.optionalFile("tiles", TileSet.class);

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(AREAS, PAGES, TILES);
  }

  @Override
  public Optional<String> findAddress(ContentKind<?> kind, String id) {
    return kind.name().equals(TILES.name()) ? Optional.of("/") : Optional.empty();
  }

  @Override
  public List<PackRule> rules() {
    return List.of(new SourcesNamed(AREAS), new SourcesNamed(PAGES), TileRules::check);
  }
}
