/** Style sheets imported for their effect, from font packages included. */
declare module '*.css';
