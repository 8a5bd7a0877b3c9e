package org.leipzigapp.home;

import java.util.List;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackRule;
import org.leipzigapp.content.SourcesNamed;
import org.springframework.stereotype.Component;

/** The files of a pack that this room shows. */
@Component
public class HomeContent implements ContentKind.Owner {

  static final ContentKind<Areas> AREAS = ContentKind.file("areas", Areas.class);
  static final ContentKind<InfoPages> PAGES = ContentKind.file("pages", InfoPages.class);

  @Override
  public List<ContentKind<?>> kinds() {
    return List.of(AREAS, PAGES);
  }

  @Override
  public List<PackRule> rules() {
    return List.of(new SourcesNamed(AREAS), new SourcesNamed(PAGES));
  }
}
