package org.leipzigapp.offline;

import java.util.List;
import org.leipzigapp.city.Numbers;

/** The page on what there is without a network. @param entrances pages that are always there and lead to others */
public record OfflineView(List<Numbers.PhoneNumber> emergency, List<OfflinePages.Entrance> entrances) {}
