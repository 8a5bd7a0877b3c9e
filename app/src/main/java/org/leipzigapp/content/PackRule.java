package org.leipzigapp.content;

import java.util.List;

/** Something that must hold across the files of a pack and that a schema cannot say. */
@FunctionalInterface
public interface PackRule {

  List<PackProblem> check(Pack pack);
}
