/**
 * The staff room: who works here, how they sign in, what each may do, and the audit log. Features put their own pages
 * for staff behind it: a controller under {@code /team} takes a {@link org.leipzigapp.staff.Member} as a parameter and
 * answers with {@link org.leipzigapp.staff.StaffPages}; a {@link org.leipzigapp.staff.StaffDoor} leads to it.
 *
 * <p>Vocabulary: member (a person who works for the city here), role (what a member is there for), right (what an
 * action needs), department (an office of the city by its id; a member's rights hold in the own ones), door (a way from
 * the staff room into a feature's room). Staff pages have no reading in their address: a member's language is a
 * setting.
 */
@NullMarked
@ApplicationModule(displayName = "staff", allowedDependencies = {"content", "city", "web", "passkeys"})
package org.leipzigapp.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
