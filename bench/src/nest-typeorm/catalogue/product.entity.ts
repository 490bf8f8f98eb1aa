import { Column, CreateDateColumn, Entity, OneToMany, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { Variant } from './variant.entity.js';

@Entity({ schema: 'products', name: 'products' })
export class Product {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  @Column('text')
  status!: 'draft' | 'active' | 'archived';

  @Column('uuid', { name: 'category_ids', array: true })
  categoryIds!: string[];

  @Column('jsonb')
  attributes!: Record<string, string>;

  @OneToMany(() => Variant, (variant) => variant.product)
  variants!: Variant[];

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
