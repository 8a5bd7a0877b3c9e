@org.springframework.modulith.ApplicationModule
package org.leipzigapp.house.neighbour;
