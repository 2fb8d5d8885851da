export const lantern = "harbour-lantern";
