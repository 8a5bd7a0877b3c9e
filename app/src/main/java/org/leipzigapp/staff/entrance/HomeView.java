package org.leipzigapp.staff.entrance;

import java.util.List;
import org.leipzigapp.staff.Right;
import org.leipzigapp.staff.StaffDoor;

/**
 * The start page of the staff room.
 *
 * @param rights what this member may do somewhere
 * @param departments names of those in which the rights hold; empty if they hold everywhere or nowhere
 */
public record HomeView(List<StaffDoor> doors, List<Right> rights, List<String> departments) {}
