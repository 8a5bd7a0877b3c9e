package org.leipzigapp.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.leipzigapp.CannotStart;
import org.leipzigapp.content.ContentKind;
import org.leipzigapp.content.PackReader;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Reads a city pack as the start does, without the app and its database. */
final class PackCheck {

  private PackCheck() {}

  /**
   * Says what is wrong in a pack.
   *
   * @return one line per problem, each with file and line; empty if the app can use the pack
   * @throws CannotStart if the files cannot be read at all
   */
  static List<String> problems(Path pack) {
    try {
      new PackReader(owners()).read(pack);
      return List.of();
    } catch (PackReader.BrokenPack e) {
      return e.problems().stream().map(String::valueOf).toList();
    } catch (IOException e) {
      throw new CannotStart("The city pack in " + pack + " cannot be read: " + DataDirectory.reason(e), e);
    }
  }

  /** Every feature's part of the pack, found as the app finds it. */
  static List<ContentKind.Owner> owners() {
    try (var context = new GenericApplicationContext()) {
      var scanner = new ClassPathBeanDefinitionScanner(context, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(ContentKind.Owner.class));
      scanner.scan("org.leipzigapp");
      context.refresh();
      return List.copyOf(context.getBeansOfType(ContentKind.Owner.class).values());
    }
  }
}
