package org.leipzigapp.home;

import java.util.List;
import org.leipzigapp.web.SourceLine;

/** A fixed page with its sources. */
public record InfoView(InfoPages.InfoPage info, List<SourceLine> sources) {}
