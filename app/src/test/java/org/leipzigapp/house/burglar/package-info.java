@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.leipzigapp.house.burglar;
