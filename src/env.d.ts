/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The headings of the page that is being made, each added by itself as it is drawn. */
    headings?: { id: string; text: string; lang?: string | undefined }[];
  }
}
